import type { Command } from 'commander';
import { countOption } from '../count-option.ts';

/** Putting articles right, and parsing them again. */
export function addCorrectionCommands(program: Command): void {
  program
    .command('correct')
    .summary('put an article right, beside the parse')
    .description(
      'Puts an article right, beside the parse: the source and the parse stay as they are, and each correction can be undone. Without an option, lists the corrections that hold, and what is doubtful with what else it may be.',
    )
    .argument('<id>', 'the id, or its beginning')
    .option('--headline <text>', 'what the headline is')
    .option('--no-headline', 'it has none')
    .option('--by <text>', 'what the byline is')
    .option('--no-by', 'it has none')
    .option('--published <date>', 'when it was published: 2019-01-16')
    .option('--no-published', 'nobody knows')
    .option('--take-out <text>', 'a paragraph, by its whole text, that is none of the article')
    .option('--put-back <text>', 'something left out, by its whole text, that belongs to the article')
    .option('--split <text>', 'a new paragraph begins with these words')
    .option('--join <text>', 'the paragraph that begins so goes on from the one before')
    .option('--choose <choice>', 'one of the choices that a doubt offers, by its number: 1.1')
    .option('--accept <doubt>', 'a doubtful thing is right as it is, by its number', countOption(1, 10_000))
    .option('--undo <correction>', 'takes a correction back: its id, or the beginning of it')
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../../commands/correct.ts')).correct(id, command.optsWithGlobals()),
    );

  program
    .command('reparse')
    .summary('make articles anew of their kept sources')
    .description(
      'Parses kept sources again with the parser as it is now. The parse before stays (see revisions); corrections, tags, highlights and notes hold of the new one too.',
    )
    .argument('[ids...]', 'ids, or their beginnings')
    .option('--all', 'every article of the archive, the bin too')
    .option('--after <id>', 'with --all: go on behind this one')
    .option('--json', 'answer with a line of JSON for each article')
    .action(async (ids, _, command) =>
      (await import('../../commands/reparse.ts')).reparse(ids, command.optsWithGlobals()),
    );

  program
    .command('revisions')
    .summary('list the parses of an article, and what changed between them')
    .description('Lists the parses of an article, the newest first; * marks the one that it is.')
    .argument('<id>', 'the id, or its beginning')
    .option('--compare <pair>', 'what changed, word for word: 1..2, or 1 for it and the current one')
    .option('--use <n>', 'make this one the article; what people made stays', countOption(1, 999_999))
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../../commands/revisions.ts')).revisions(id, command.optsWithGlobals()),
    );
}

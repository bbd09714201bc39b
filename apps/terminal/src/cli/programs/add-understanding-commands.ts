import { type Command, Option } from 'commander';
import { limitOption } from '../limit-option.ts';

/** Who is who and which articles tell the same, across the archive. */
export function addUnderstandingCommands(program: Command): void {
  program
    .command('cast')
    .summary('list people, bodies and places across the archive')
    .description(
      'Lists who and what the articles of the archive name, put together across them, the most named first.',
    )
    .argument('[name]', 'a name, its beginning, or a part of it')
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .addOption(new Option('--kind <kind>', 'of one kind').choices(['person', 'org', 'place', 'other']))
    .option('--json', 'print JSON')
    .action(async (name, _, command) =>
      (await import('../../commands/cast.ts')).cast(name, command.optsWithGlobals()),
    );

  program
    .command('who')
    .summary('print what the archive knows of somebody')
    .description(
      'Prints what the archive knows of somebody or something: names, roles over time, what was said, where it appears. Corrections are kept, and each can be undone.',
    )
    .argument('<name>', 'a name, or an id of tearsheet cast')
    .addOption(limitOption())
    .option('--rename <name>', 'what it is called')
    .option('--same <other>', 'another name or id that is the same')
    .option('--not <articles...>', 'the ids of articles in which somebody else is meant')
    .option('--undo <correction>', 'takes a correction back, by its id')
    .option('--json', 'print JSON')
    .action(async (name, _, command) =>
      (await import('../../commands/cast.ts')).who(name, command.optsWithGlobals()),
    );

  program
    .command('stories')
    .summary('list which articles tell the same story')
    .description(
      'Lists the stories that several articles tell, those that grew last first; with an id, one of them with its articles, timeline and cast. Corrections are kept, and each can be undone.',
    )
    .argument('[id]', 'a story')
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .option('--rename <title>', 'what it is called')
    .option('--same <story>', 'the id of another story that is the same')
    .option('--not <articles...>', 'the ids of articles that do not belong to it')
    .option('--undo <correction>', 'takes a correction back, by its id')
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../../commands/stories.ts')).stories(id, command.optsWithGlobals()),
    );

  program
    .command('compare')
    .summary('print what one article cuts, adds and changes of another')
    .description(
      'Compares two articles word by word: what the second cuts from the first stands in [-brackets-], what it adds in {+braces+}.',
    )
    .argument('<one>', 'the id, or its beginning')
    .argument('<other>', 'the id, or its beginning')
    .option('--json', 'print JSON')
    .action(async (one, other, _, command) =>
      (await import('../../commands/compare.ts')).compare(one, other, command.optsWithGlobals()),
    );
}

import { type Command, Option } from 'commander';
import { addressOption } from '../address-option.ts';
import { countOption } from '../count-option.ts';
import { formatOption } from '../format-option.ts';
import { typeOption } from '../type-option.ts';

/** What needs no archive: a source in, an article or what was found in it out. */
export function addSourceCommands(program: Command): void {
  program
    .command('parse')
    .summary('turn a source into an article')
    .description('Turns a source into an article, without an archive. Where piped, prints it as JSON.')
    .argument('[files...]', 'files; - is standard input')
    .option('-r, --recursive', 'the files of folders too')
    .addOption(
      new Option('--pages', 'the files are the pages of one article, in this order').conflicts('jsonl'),
    )
    .option('--jsonl', 'read sources as JSON lines from standard input, answer each with a line')
    .option('--jobs <n>', 'with --jsonl: how many sources are read at once', countOption(1, 64))
    .addOption(formatOption())
    .addOption(typeOption())
    .option('--published <date>', 'when it was published: 2019-01-16')
    .option('--uri <url>', 'the address of the article', addressOption)
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--explain', 'why each piece was kept, repaired or taken out').conflicts([
        'format',
        'json',
        'jsonl',
      ]),
    )
    .action(async (files, _, command) =>
      (await import('../../commands/parse.ts')).parse(files, command.optsWithGlobals()),
    );

  program
    .command('annotate')
    .summary('tell who said what, when, who, where and how much')
    .description(
      'Reads lines {"id", "text" or "article", "published"?} from standard input, answers each with what was found in it.',
    )
    .option('--jsonl', 'lines of JSON in and out')
    .option('--jobs <n>', 'how many texts are read at once', countOption(1, 64))
    .action(async (_, command) =>
      (await import('../../commands/annotate.ts')).annotate(command.optsWithGlobals()),
    );

  program
    .command('cluster')
    .summary('tell which texts are the same story')
    .description(
      'Reads lines {"id", "text", "published"?} from standard input, answers each with its story and what it is a version of.',
    )
    .option('--jsonl', 'lines of JSON in and out')
    .action(async (_, command) =>
      (await import('../../commands/cluster.ts')).cluster(command.optsWithGlobals()),
    );
}

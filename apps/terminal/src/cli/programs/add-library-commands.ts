import { type Command, Option } from 'commander';
import { addressOption } from '../address-option.ts';
import { formatOption } from '../format-option.ts';
import { limitOption } from '../limit-option.ts';
import { typeOption } from '../type-option.ts';

/** The articles of the archive: in, found, read, out. */
export function addLibraryCommands(program: Command): void {
  program
    .command('add')
    .summary('bring files into the archive')
    .description('Brings files into the archive, each byte for byte. The same source is kept once.')
    .argument('<files...>', 'files; - is standard input')
    .option('-r, --recursive', 'the files of folders too')
    .option('--pages', 'the files are the pages of one article, in this order')
    .addOption(typeOption())
    .option('--published <date>', 'when it was published: 2019-01-16')
    .option('--uri <url>', 'the address of the article', addressOption)
    .option('--json', 'answer with a line of JSON for each file')
    .action(async (files, _, command) =>
      (await import('../../commands/add.ts')).add(files, command.optsWithGlobals()),
    );

  program
    .command('list')
    .summary('list the articles of the archive')
    .description('Lists the articles of the archive, the newest addition first.')
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .addOption(
      new Option('--order <order>', 'added, published or headline').choices([
        'added',
        'published',
        'headline',
      ]),
    )
    .option('--deleted', 'the bin instead of the library')
    .addOption(
      new Option('--state <state>', 'those that are so; open: all but the archived').choices([
        'open',
        'unread',
        'reading',
        'read',
        'archived',
      ]),
    )
    .option('--starred', 'those with a star')
    .option('--tag <tag>', 'those with this tag')
    .option('--collection <collection>', 'those of a collection, by its name or id, in its order')
    .option('--waiting', 'saved links whose text has not been fetched')
    .option('--json', 'print JSON')
    .action(async (_, command) => (await import('../../commands/list.ts')).list(command.optsWithGlobals()));

  program
    .command('search')
    .summary('find articles by their words')
    .description(
      'Finds articles by their words: all of them; "a phrase", begin*, -not, OR, ( ), NEAR(a b, 5), and fields such as title: by: publisher: lang: published:2019-01..2019-03 added: words:>1000 said-by: mentions: place: when: sort:published.',
    )
    .argument('<words...>')
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .option('--facets', 'count the hits by publisher, year, person, place, tag and language instead')
    .option('--json', 'print JSON')
    .action(async (words: string[], _, command) =>
      (await import('../../commands/search.ts')).search(words.join(' '), command.optsWithGlobals()),
    );

  program
    .command('show')
    .summary('print an article')
    .description('Prints an article of the archive.')
    .argument('<id>', 'the id, or its beginning')
    .addOption(formatOption())
    .option('--annotations', 'who says what, when, who, where and how much in it')
    .option('--json', 'the same as --format json; with --annotations, these as JSON')
    .action(async (id, _, command) =>
      (await import('../../commands/show.ts')).show(id, command.optsWithGlobals()),
    );

  program
    .command('read')
    .summary('open the full-screen reader')
    .description('Opens the full-screen reader. ? shows its keys.')
    .argument('[id]', 'an article to open at once: its id, or the beginning of it')
    .action(async (id, _, command) =>
      (await import('../../commands/read.ts')).read(id, command.optsWithGlobals()),
    );

  program
    .command('delete')
    .summary('move articles to the bin')
    .description(
      'Moves articles to the bin; undelete takes them out again, for 30 days. Then they are removed for good.',
    )
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--json', 'answer with a line of JSON for each article')
    .action(async (ids, _, command) =>
      (await import('../../commands/move-to-bin.ts')).moveToBin(ids, 'delete', command.optsWithGlobals()),
    );

  program
    .command('undelete')
    .summary('take articles out of the bin')
    .description('Takes articles out of the bin.')
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--json', 'answer with a line of JSON for each article')
    .action(async (ids, _, command) =>
      (await import('../../commands/move-to-bin.ts')).moveToBin(ids, 'undelete', command.optsWithGlobals()),
    );

  program
    .command('bin')
    .summary('list the bin, or empty it')
    .description(
      'Lists the bin, with the day that each article is removed for good: 30 days after it came, by the server or by --expired. Nothing brings back what was removed; the log of changes keeps its headline.',
    )
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .addOption(new Option('--empty', 'remove all that lies there for good, now').conflicts('expired'))
    .option('--expired', 'remove what has lain there for 30 days')
    .option('--json', 'print JSON')
    .action(async (_, command) =>
      (await import('../../commands/empty-bin.ts')).emptyBin(command.optsWithGlobals()),
    );
}

import { type Command, Option } from 'commander';
import { countOption } from '../count-option.ts';
import { formatOption } from '../format-option.ts';

/** Archives in and out, whole, and whether they are whole. */
export function addMovingCommands(program: Command): void {
  program
    .command('import')
    .summary('bring in a folder, a zip, or the export of another service')
    .description(
      'Brings in everything at a path: a folder, a zip, an export of tearsheet, bookmarks, or the exports of Pocket, Instapaper, Omnivore, wallabag, Readwise Reader, Karakeep, Linkwarden, Raindrop, Matter, OPML, RIS, BibTeX and CSL-JSON, or any CSV with a column of addresses; tags, states, collections, highlights and notes come along. Every row is accounted for; what is here already stays. If it was cut off, begin it again: it goes on where it was.',
    )
    .argument('[path]')
    .option('--map <columns>', 'of a CSV, which column is what: title=Name,url=Link')
    .option('--retry <import>', 'the failed rows of an import again, by its id')
    .option('--json', 'print the account of every row as JSON')
    .action(async (path, _, command) =>
      (await import('../../commands/import.ts')).importAll(path, command.optsWithGlobals()),
    );

  program
    .command('imports')
    .summary('list imports, or print the account of one')
    .description('Lists the imports, each with its sums; or prints the account of every row of one.')
    .argument('[import]', 'its id')
    .addOption(new Option('--format <name>', 'of the account').choices(['csv', 'json']))
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../../commands/imports.ts')).imports(id, command.optsWithGlobals()),
    );

  program
    .command('export')
    .summary('write the whole archive into a zip that import reads back, or some articles in a format')
    .description(
      'Writes every article, revision and source into a zip file that import reads back. With --format, the articles of a search, a collection or a tag, or those named, in that format: in one document where it holds many (references, bookmarks, feeds), else a file an article in a folder; in a zip for a name in .zip. Every article is accounted for.',
    )
    .argument('[ids...]', 'with --format: ids, or their beginnings')
    .requiredOption('--out <path>', 'what to write; it must not exist. A slash at its end: a folder')
    .addOption(formatOption('the format to write them in'))
    .option('--query <words>', 'those that search finds')
    .option('--collection <collection>', 'those of a collection, by its name or id, in its order')
    .option('--tag <tag>', 'those with this tag')
    .option('--json', 'print JSON')
    .action(async (ids, _, command) =>
      (await import('../../commands/export.ts')).exportArticles(ids, command.optsWithGlobals()),
    );

  program
    .command('backup')
    .summary('copy the archive into one file, also while it is in use')
    .description('Copies the archive into one file, also while it is in use, and reads the copy back.')
    .argument('<file>', 'the file to write; it must not exist. With --keep, the folder')
    .option(
      '--keep <n>',
      'in a folder, a new backup by its time, and the newest n kept',
      countOption(1, 10_000),
    )
    .option('--json', 'print JSON')
    .action(async (file, _, command) =>
      (await import('../../commands/backup.ts')).backup(file, command.optsWithGlobals()),
    );

  program
    .command('restore')
    .summary('put an archive back from its backup')
    .description(
      'Puts an archive back from its backup, checked first. What was there before is kept beside it.',
    )
    .argument('<file>')
    .option('--json', 'print JSON')
    .action(async (file, _, command) =>
      (await import('../../commands/backup.ts')).restore(file, command.optsWithGlobals()),
    );

  program
    .command('move')
    .summary('move the archive to PostgreSQL, or back')
    .description(
      'Copies all rows of the archive into an empty database, all of them or none, then reads them back and compares counts and hashes of every table. The archive is the one in the folder, or in DATABASE_URL where that is set. The sources stay in the folder.',
    )
    .requiredOption('--to <place>', 'postgres://user:password@host/name, or sqlite: the file in the folder')
    .option('--json', 'print the count and hash of every table as JSON')
    .action(async (_, command) => (await import('../../commands/move.ts')).move(command.optsWithGlobals()));

  program
    .command('doctor')
    .summary('check that the archive is whole')
    .description('Checks the database, every source and article, and the index of words.')
    .option('--repair', 'build the index of words anew')
    .option('--json', 'print JSON')
    .action(async (_, command) =>
      (await import('../../commands/doctor.ts')).doctor(command.optsWithGlobals()),
    );
}

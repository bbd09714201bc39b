import { Argument, Command, Option } from 'commander';
import { addressOption } from './address-option.ts';
import { applySettings } from './apply-settings.ts';
import { formatNames, sourceTypes } from './choices.ts';
import { countOption } from './count-option.ts';
import { readConfiguration } from './read-configuration.ts';

const FOOTER = `
Each option can be set by TEARSHEET_… in the environment (TEARSHEET_DATA=DIR) or by its name in the configuration file
(~/.config/tearsheet/config.json, or TEARSHEET_CONFIG); a flag wins over the environment, that over the file.
DATABASE_URL=postgres://… keeps the rows of the archive in PostgreSQL.
Exit codes: 0 done, 1 something failed, 2 wrong usage, 130 interrupted.`;

/**
 * The command line: its commands, options and help. What a command does is loaded when it is called, so that help and
 * version cost nothing.
 *
 * @param env where `TEARSHEET_*` are looked up
 */
export function buildProgram(version: string, env: NodeJS.ProcessEnv): Command {
  const program = new Command('tearsheet')
    .description('Keeps articles, with proof of where every word came from.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--data <dir>', 'the folder of the archive')
    .option('-q, --quiet', 'say nothing but the result and failures')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', FOOTER)
    .hook('preAction', (_, command) => {
      const configuration = readConfiguration(env);
      applySettings(program, env, configuration);
      applySettings(command, env, configuration);
    });

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
      (await import('../commands/parse.ts')).parse(files, command.optsWithGlobals()),
    );

  program
    .command('annotate')
    .summary('who said what, when, who, where and how much')
    .description(
      'Reads lines {"id", "text" or "article", "published"?} from standard input, answers each with what was found in it.',
    )
    .option('--jsonl', 'lines of JSON in and out')
    .option('--jobs <n>', 'how many texts are read at once', countOption(1, 64))
    .action(async (_, command) =>
      (await import('../commands/annotate.ts')).annotate(command.optsWithGlobals()),
    );

  program
    .command('cluster')
    .summary('which texts tell the same story')
    .description(
      'Reads lines {"id", "text", "published"?} from standard input, answers each with its story and what it is a version of.',
    )
    .option('--jsonl', 'lines of JSON in and out')
    .action(async (_, command) =>
      (await import('../commands/cluster.ts')).cluster(command.optsWithGlobals()),
    );

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
      (await import('../commands/add.ts')).add(files, command.optsWithGlobals()),
    );

  program
    .command('list')
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
    .action(async (_, command) => (await import('../commands/list.ts')).list(command.optsWithGlobals()));

  program
    .command('search')
    .description(
      'Finds articles by their words: all of them; "a phrase", begin*, -not, OR, ( ), NEAR(a b, 5), and fields such as title: by: publisher: lang: published:2019-01..2019-03 added: words:>1000 said-by: mentions: place: when: sort:published.',
    )
    .argument('<words...>')
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .option('--facets', 'count the hits by publisher, year, person, place, tag and language instead')
    .option('--json', 'print JSON')
    .action(async (words: string[], _, command) =>
      (await import('../commands/search.ts')).search(words.join(' '), command.optsWithGlobals()),
    );

  program
    .command('show')
    .description('Prints an article of the archive.')
    .argument('<id>', 'the id, or its beginning')
    .addOption(formatOption())
    .option('--annotations', 'who says what, when, who, where and how much in it')
    .option('--json', 'the same as --format json; with --annotations, these as JSON')
    .action(async (id, _, command) =>
      (await import('../commands/show.ts')).show(id, command.optsWithGlobals()),
    );

  program
    .command('delete')
    .description('Moves articles to the bin; undelete takes them out again.')
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--json', 'answer with a line of JSON for each article')
    .action(async (ids, _, command) =>
      (await import('../commands/move-to-bin.ts')).moveToBin(ids, 'delete', command.optsWithGlobals()),
    );

  program
    .command('undelete')
    .description('Takes articles out of the bin.')
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--json', 'answer with a line of JSON for each article')
    .action(async (ids, _, command) =>
      (await import('../commands/move-to-bin.ts')).moveToBin(ids, 'undelete', command.optsWithGlobals()),
    );

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
      (await import('../commands/correct.ts')).correct(id, command.optsWithGlobals()),
    );

  program
    .command('tag')
    .summary('put tags on an article')
    .description('Puts tags on an article; without one, prints those that it has.')
    .argument('<id>', 'the id, or its beginning')
    .argument('[tags...]')
    .option('--remove', 'take them off')
    .option('--json', 'print JSON')
    .action(async (id, names, _, command) =>
      (await import('../commands/keep.ts')).tag(id, names, command.optsWithGlobals()),
    );

  program
    .command('tags')
    .description('Lists the tags of the archive, each with the number of its articles.')
    .option('--json', 'print JSON')
    .action(async (_, command) => (await import('../commands/keep.ts')).tags(command.optsWithGlobals()));

  program
    .command('star')
    .description('Gives articles a star.')
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--remove', 'take it off')
    .option('--json', 'print JSON')
    .action(async (ids, _, command) =>
      (await import('../commands/keep.ts')).star(ids, command.optsWithGlobals()),
    );

  program
    .command('archive')
    .summary('move articles out of the way')
    .description(
      'Moves articles into the archive: out of the list of what is to be read, found by every search.',
    )
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--json', 'print JSON')
    .action(async (ids, _, command) =>
      (await import('../commands/keep.ts')).mark(ids, 'archived', command.optsWithGlobals()),
    );

  program
    .command('mark')
    .description('Says how far articles have been read.')
    .argument('<ids...>', 'ids, or their beginnings')
    .addOption(
      new Option('--as <state>', 'what they are')
        .choices(['unread', 'reading', 'read', 'archived'])
        .default('read'),
    )
    .option('--json', 'print JSON')
    .action(async (ids, { as }, command) =>
      (await import('../commands/keep.ts')).mark(ids, as, command.optsWithGlobals()),
    );

  program
    .command('collect')
    .summary('put articles into a collection')
    .description('Puts articles into a collection, at its end. One that is not there is made.')
    .argument('<collection>', 'its name or id')
    .argument('[ids...]', 'ids of articles, or their beginnings')
    .option('--remove', 'take them out of it')
    .option('--json', 'print JSON')
    .action(async (collection, ids, _, command) =>
      (await import('../commands/keep.ts')).collect(collection, ids, command.optsWithGlobals()),
    );

  program
    .command('collections')
    .summary('list collections, rename, describe or delete one')
    .description(
      'Lists the collections, or the articles of one in their order; renames, describes or deletes it.',
    )
    .argument('[collection]', 'its name or id')
    .option('--rename <name>')
    .option('--describe <text>')
    .option('--delete', 'its articles stay in the library')
    .option('--json', 'print JSON')
    .action(async (collection, _, command) =>
      (await import('../commands/keep.ts')).collections(collection, command.optsWithGlobals()),
    );

  program
    .command('highlight')
    .description('Highlights words of an article.')
    .argument('<id>', 'the id, or its beginning')
    .argument('<words>', 'the words, as they stand in it')
    .addOption(new Option('--colour <colour>').choices(['yellow', 'red', 'green', 'blue']).default('yellow'))
    .option('--json', 'print JSON')
    .action(async (id, words, { colour }, command) =>
      (await import('../commands/keep.ts')).annotate(id, { words, colour }, command.optsWithGlobals()),
    );

  program
    .command('note')
    .description('Writes a note of an article, or of some of its words.')
    .argument('<id>', 'the id, or its beginning')
    .argument('<text>')
    .option('--at <words>', 'the words that it is about')
    .option('--json', 'print JSON')
    .action(async (id, note, { at }, command) =>
      (await import('../commands/keep.ts')).annotate(
        id,
        { note, ...(at === undefined ? {} : { words: at }) },
        command.optsWithGlobals(),
      ),
    );

  program
    .command('highlights')
    .summary('print highlights and notes')
    .description('Prints the highlights and notes of an article, or of the whole archive.')
    .argument('[id]', 'the id of an article, or its beginning')
    .addOption(new Option('--format <name>').choices(['text', 'markdown']))
    .option('--delete <id>', 'delete the highlight or note with this id')
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../commands/keep.ts')).highlights(id, command.optsWithGlobals()),
    );

  program
    .command('undo')
    .summary('undo what was done last')
    .description(
      'Undoes what was done last with tags, stars, states, collections, highlights, notes, searches or rules; or what a batch names.',
    )
    .argument('[batch]', 'as the command that did it said')
    .option('--list', 'what was done, the newest first')
    .option('--json', 'print JSON')
    .action(async (batch, _, command) =>
      (await import('../commands/keep.ts')).undo(batch, command.optsWithGlobals()),
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
      (await import('../commands/reparse.ts')).reparse(ids, command.optsWithGlobals()),
    );

  program
    .command('revisions')
    .summary('the parses of an article, and what changed between them')
    .description('Lists the parses of an article, the newest first; * marks the one that it is.')
    .argument('<id>', 'the id, or its beginning')
    .option('--compare <pair>', 'what changed, word for word: 1..2, or 1 for it and the current one')
    .option('--use <n>', 'make this one the article; what people made stays', countOption(1, 999_999))
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../commands/revisions.ts')).revisions(id, command.optsWithGlobals()),
    );

  program
    .command('cast')
    .summary('people, bodies and places across the archive')
    .description(
      'Lists who and what the articles of the archive name, put together across them, the most named first.',
    )
    .argument('[name]', 'a name, its beginning, or a part of it')
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .addOption(new Option('--kind <kind>', 'of one kind').choices(['person', 'org', 'place', 'other']))
    .option('--json', 'print JSON')
    .action(async (name, _, command) =>
      (await import('../commands/cast.ts')).cast(name, command.optsWithGlobals()),
    );

  program
    .command('who')
    .summary('what the archive knows of somebody')
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
      (await import('../commands/cast.ts')).who(name, command.optsWithGlobals()),
    );

  program
    .command('stories')
    .summary('which articles tell the same story')
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
      (await import('../commands/stories.ts')).stories(id, command.optsWithGlobals()),
    );

  program
    .command('compare')
    .summary('what one article cuts, adds and changes of another')
    .description(
      'Compares two articles word by word: what the second cuts from the first stands in [-brackets-], what it adds in {+braces+}.',
    )
    .argument('<one>', 'the id, or its beginning')
    .argument('<other>', 'the id, or its beginning')
    .option('--json', 'print JSON')
    .action(async (one, other, _, command) =>
      (await import('../commands/compare.ts')).compare(one, other, command.optsWithGlobals()),
    );

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
      (await import('../commands/import.ts')).importAll(path, command.optsWithGlobals()),
    );

  program
    .command('imports')
    .summary('list imports, or print the account of one')
    .description('Lists the imports, each with its sums; or prints the account of every row of one.')
    .argument('[import]', 'its id')
    .addOption(new Option('--format <name>', 'of the account').choices(['csv', 'json']))
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../commands/imports.ts')).imports(id, command.optsWithGlobals()),
    );

  program
    .command('rules')
    .summary('what is done with new articles that a search finds')
    .description(
      'Lists the rules; makes, tries, runs, switches or deletes one. A rule acts on every article that is added or imported and that its search finds. What rules did: tearsheet undo --list.',
    )
    .argument('[rule]', 'its name or id')
    .option('--query <query>', 'the search; makes the rule, or changes it')
    .option('--tag <tag...>', 'put these tags on')
    .option('--collect <collection>', 'put into this collection, by its name or id')
    .option('--star', 'give a star')
    .option('--archive', 'archive')
    .option('--notify', 'call attention to it')
    .option('--on', 'switch it on')
    .option('--off', 'switch it off')
    .option('--dry-run', 'say what it would do to the library as it is')
    .option('--run', 'do it to the library as it is')
    .option('--delete', 'delete the rule')
    .option('--json', 'print JSON')
    .action(async (rule, _, command) =>
      (await import('../commands/rules.ts')).rules(rule, command.optsWithGlobals()),
    );

  program
    .command('searches')
    .summary('saved searches, which are collections that fill themselves')
    .description('Lists the saved searches; prints what one finds; saves or deletes one.')
    .argument('[name]')
    .option('--query <query>', 'save this search under the name')
    .option('--delete', 'delete it')
    .addOption(limitOption())
    .option('--json', 'print JSON')
    .action(async (name, _, command) =>
      (await import('../commands/searches.ts')).searches(name, command.optsWithGlobals()),
    );

  program
    .command('export')
    .summary('write the whole archive into a zip that import reads back')
    .description('Writes every article, revision and source into a zip file that import reads back.')
    .requiredOption('--out <file>', 'the file to write; it must not exist')
    .option('--json', 'print JSON')
    .action(async (_, command) =>
      (await import('../commands/export.ts')).exportAll(command.optsWithGlobals()),
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
      (await import('../commands/backup.ts')).backup(file, command.optsWithGlobals()),
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
      (await import('../commands/backup.ts')).restore(file, command.optsWithGlobals()),
    );

  program
    .command('move')
    .summary('move the archive to PostgreSQL, or back')
    .description(
      'Copies all rows of the archive into an empty database, all of them or none, then reads them back and compares counts and hashes of every table. The archive is the one in the folder, or in DATABASE_URL where that is set. The sources stay in the folder.',
    )
    .requiredOption('--to <place>', 'postgres://user:password@host/name, or sqlite: the file in the folder')
    .option('--json', 'print the count and hash of every table as JSON')
    .action(async (_, command) => (await import('../commands/move.ts')).move(command.optsWithGlobals()));

  program
    .command('doctor')
    .summary('check that the archive is whole')
    .description('Checks the database, every source and article, and the index of words.')
    .option('--repair', 'build the index of words anew')
    .option('--json', 'print JSON')
    .action(async (_, command) => (await import('../commands/doctor.ts')).doctor(command.optsWithGlobals()));

  program
    .command('read')
    .description('Opens the full-screen reader. ? shows its keys.')
    .argument('[id]', 'an article to open at once: its id, or the beginning of it')
    .action(async (id, _, command) =>
      (await import('../commands/read.ts')).read(id, command.optsWithGlobals()),
    );

  program
    .command('serve')
    .summary('serve the web reader and the API, on this machine only')
    .description('Serves the archive: the web reader and the API, on this machine only.')
    .option('--port <n>', 'of the web reader', countOption(0, 65535), 3000)
    .option('--api-port <n>', 'of the API', countOption(0, 65535), 3001)
    .option('--seeds <dir>', 'bring in these files when the archive is new')
    .option(
      '--workers <n>',
      'jobs that are done here at once; 0 leaves them to `tearsheet work`',
      countOption(0, 64),
      1,
    )
    .action(async (_, command) =>
      (await import('../commands/serve.ts')).serveArchive(command.optsWithGlobals()),
    );

  const jobs = program
    .command('jobs')
    .summary('list work that takes a while; start it, cancel it, try it again')
    .description(
      'Lists the jobs of the archive, the newest first. A running server does them, or `tearsheet work`, here or on any machine that has the archive.',
    )
    .addOption(limitOption())
    .option('--after <cursor>', 'go on where a page ended (its "next")')
    .addOption(
      new Option('--state <state>', 'those alone that are so').choices([
        'waiting',
        'running',
        'done',
        'failed',
        'cancelled',
      ]),
    )
    .option('--json', 'print JSON')
    .action(async (_, command) => (await import('../commands/jobs.ts')).listJobs(command.optsWithGlobals()));
  jobs
    .command('start')
    .description(
      'Adds a job: annotate (who says what, with the rules as they are now), reparse (every source anew, as new revisions beside the old), import PATH.',
    )
    .addArgument(new Argument('<kind>', 'what is to be done').choices(['annotate', 'reparse', 'import']))
    .argument('[path]', 'of import: a folder, a zip, or the export of another service')
    .option('--json', 'print JSON')
    .action(async (kind, path, _, command) =>
      (await import('../commands/jobs.ts')).startJob(kind, path, command.optsWithGlobals()),
    );
  jobs
    .command('show')
    .description('Prints a job, and what of it failed.')
    .argument('<id>', 'the id, or its end')
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../commands/jobs.ts')).showJob(id, command.optsWithGlobals()),
    );
  for (const [what, description] of [
    ['cancel', 'Ends a job where it is; what was done stays done.'],
    ['retry', 'Goes on with a job that failed or was cancelled, where it ended.'],
  ] as const) {
    jobs
      .command(what)
      .description(description)
      .argument('<id>', 'the id, or its end')
      .option('--json', 'print JSON')
      .action(async (id, _, command) =>
        (await import('../commands/jobs.ts')).changeJob(what, id, command.optsWithGlobals()),
      );
  }

  program
    .command('work')
    .summary('do the jobs of the archive, without a server')
    .description(
      'Does the jobs of the archive as they come, until it is interrupted; then they are given back.',
    )
    .option('--workers <n>', 'jobs at once', countOption(1, 64), 1)
    .option('--until-done', 'end when nothing is left to do')
    .action(async (_, command) => (await import('../commands/work.ts')).work(command.optsWithGlobals()));

  return program;
}

function limitOption(): Option {
  return new Option('--limit <n>', 'how many at most, 1 to 200').argParser(countOption(1, 200)).default(50);
}

function formatOption(): Option {
  return new Option('--format <name>', 'the format to print').choices(formatNames);
}

function typeOption(): Option {
  return new Option('--type <type>', 'what the source is; sniffed if not given').choices(sourceTypes);
}

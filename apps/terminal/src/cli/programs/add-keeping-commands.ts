import { type Command, Option } from 'commander';
import { limitOption } from '../limit-option.ts';

/** What people keep with articles, and how it is undone. */
export function addKeepingCommands(program: Command): void {
  program
    .command('tag')
    .summary('put tags on an article')
    .description('Puts tags on an article; without one, prints those that it has.')
    .argument('<id>', 'the id, or its beginning')
    .argument('[tags...]')
    .option('--remove', 'take them off')
    .option('--json', 'print JSON')
    .action(async (id, names, _, command) =>
      (await import('../../commands/keep.ts')).tag(id, names, command.optsWithGlobals()),
    );

  program
    .command('tags')
    .summary('list the tags')
    .description('Lists the tags of the archive, each with the number of its articles.')
    .option('--json', 'print JSON')
    .action(async (_, command) => (await import('../../commands/keep.ts')).tags(command.optsWithGlobals()));

  program
    .command('star')
    .summary('give articles a star')
    .description('Gives articles a star.')
    .argument('<ids...>', 'ids, or their beginnings')
    .option('--remove', 'take it off')
    .option('--json', 'print JSON')
    .action(async (ids, _, command) =>
      (await import('../../commands/keep.ts')).star(ids, command.optsWithGlobals()),
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
      (await import('../../commands/keep.ts')).mark(ids, 'archived', command.optsWithGlobals()),
    );

  program
    .command('mark')
    .summary('say how far articles have been read')
    .description('Says how far articles have been read.')
    .argument('<ids...>', 'ids, or their beginnings')
    .addOption(
      new Option('--as <state>', 'what they are')
        .choices(['unread', 'reading', 'read', 'archived'])
        .default('read'),
    )
    .option('--json', 'print JSON')
    .action(async (ids, { as }, command) =>
      (await import('../../commands/keep.ts')).mark(ids, as, command.optsWithGlobals()),
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
      (await import('../../commands/keep.ts')).collect(collection, ids, command.optsWithGlobals()),
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
      (await import('../../commands/keep.ts')).collections(collection, command.optsWithGlobals()),
    );

  program
    .command('highlight')
    .summary('highlight words of an article')
    .description('Highlights words of an article.')
    .argument('<id>', 'the id, or its beginning')
    .argument('<words>', 'the words, as they stand in it')
    .addOption(new Option('--colour <colour>').choices(['yellow', 'red', 'green', 'blue']).default('yellow'))
    .option('--json', 'print JSON')
    .action(async (id, words, { colour }, command) =>
      (await import('../../commands/keep.ts')).annotate(id, { words, colour }, command.optsWithGlobals()),
    );

  program
    .command('note')
    .summary('write a note of an article')
    .description('Writes a note of an article, or of some of its words.')
    .argument('<id>', 'the id, or its beginning')
    .argument('<text>')
    .option('--at <words>', 'the words that it is about')
    .option('--json', 'print JSON')
    .action(async (id, note, { at }, command) =>
      (await import('../../commands/keep.ts')).annotate(
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
      (await import('../../commands/keep.ts')).highlights(id, command.optsWithGlobals()),
    );

  program
    .command('searches')
    .summary('list or save searches, which are collections that fill themselves')
    .description('Lists the saved searches; prints what one finds; saves or deletes one.')
    .argument('[name]')
    .option('--query <query>', 'save this search under the name')
    .option('--delete', 'delete it')
    .addOption(limitOption())
    .option('--json', 'print JSON')
    .action(async (name, _, command) =>
      (await import('../../commands/searches.ts')).searches(name, command.optsWithGlobals()),
    );

  program
    .command('rules')
    .summary('list, make or try rules for new articles')
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
      (await import('../../commands/rules.ts')).rules(rule, command.optsWithGlobals()),
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
      (await import('../../commands/keep.ts')).undo(batch, command.optsWithGlobals()),
    );
}

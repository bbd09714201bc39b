import { Argument, type Command, Option } from 'commander';
import { countOption } from '../count-option.ts';
import { limitOption } from '../limit-option.ts';

/** The servers, and the work behind them. */
export function addServingCommands(program: Command): void {
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
      (await import('../../commands/serve.ts')).serveArchive(command.optsWithGlobals()),
    );

  const jobs = program
    .command('jobs')
    .summary('list, start, cancel or retry work that takes a while')
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
    .action(async (_, command) =>
      (await import('../../commands/jobs.ts')).listJobs(command.optsWithGlobals()),
    );

  jobs
    .command('start')
    .description(
      'Adds a job: annotate (who says what, with the rules as they are now), reparse (every source anew, as new revisions beside the old), import PATH.',
    )
    .addArgument(new Argument('<kind>', 'what is to be done').choices(['annotate', 'reparse', 'import']))
    .argument('[path]', 'of import: a folder, a zip, or the export of another service')
    .option('--json', 'print JSON')
    .action(async (kind, path, _, command) =>
      (await import('../../commands/jobs.ts')).startJob(kind, path, command.optsWithGlobals()),
    );

  jobs
    .command('show')
    .description('Prints a job, and what of it failed.')
    .argument('<id>', 'the id, or its end')
    .option('--json', 'print JSON')
    .action(async (id, _, command) =>
      (await import('../../commands/jobs.ts')).showJob(id, command.optsWithGlobals()),
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
        (await import('../../commands/jobs.ts')).changeJob(what, id, command.optsWithGlobals()),
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
    .action(async (_, command) => (await import('../../commands/work.ts')).work(command.optsWithGlobals()));
}

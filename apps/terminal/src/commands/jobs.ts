import { resolve } from 'node:path';
import type { TearsheetClient } from '@tearsheet/client';
import type { Job } from '../archive-types.ts';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { layTable } from '../output/lay-table.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { describeProgress, nameJob } from './describe-job.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface JobsOptions extends GlobalOptions {
  json?: true;
}

interface ListJobsOptions extends JobsOptions {
  limit: number;
  after?: string;
  state?: Job['state'];
}

/** `tearsheet jobs`: an aligned table for people, else a line a job with tabs. */
export async function listJobs({ limit, after, state, ...options }: ListJobsOptions): Promise<void> {
  const page = await withArchive(options, (client) =>
    client.jobs.list.query({
      limit,
      ...(after === undefined ? {} : { after }),
      ...(state === undefined ? {} : { state }),
    }),
  );
  if (options.json) return printJson(page);
  const { items } = page;
  if (!process.stdout.isTTY) {
    for (const job of items) await printLine(job);
    return;
  }
  if (items.length === 0 && !options.quiet) return writeMessage('There are no jobs.');
  const lines = layTable(
    [
      { cells: items.map(({ id }) => id) },
      { cells: items.map((job) => job.state) },
      { cells: items.map(nameJob) },
      { cells: items.map(describeProgress), flexible: true },
    ],
    process.stdout.columns || 80,
  );
  for (const line of lines) await writeOutput(`${line}\n`);
  if (page.next !== undefined && !options.quiet) await writeMessage(`More: --after ${page.next}`);
}

/** `tearsheet jobs start`: the job is kept; whoever works does it. */
export async function startJob(
  kind: 'annotate' | 'reparse' | 'import',
  path: string | undefined,
  options: JobsOptions,
): Promise<void> {
  if ((kind === 'import') !== (path !== undefined)) {
    throw new CommandError(
      'usage',
      kind === 'import' ? 'Say what to import: a folder, a zip or a file.' : `${kind} takes no path.`,
    );
  }
  const job = await withArchive(options, (client) =>
    kind === 'import'
      ? client.jobs.start.mutate({ kind, input: { path: resolve(path ?? '') } })
      : client.jobs.start.mutate({ kind }),
  );
  if (options.json) return printJson(job);
  await printLine(job);
  if (!options.quiet) await writeMessage('A running server does it, or: tearsheet work --until-done');
}

/** `tearsheet jobs show`: a job, and all that failed of it. */
export async function showJob(given: string, options: JobsOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const job = await client.jobs.get.query({ id: await findJobId(client, given) });
    const faults = [];
    for (let after: string | undefined; ; ) {
      const page = await client.jobs.faults.query({
        id: job.id,
        limit: 200,
        ...(after === undefined ? {} : { after }),
      });
      faults.push(...page.items);
      after = page.next;
      if (after === undefined) break;
    }
    if (options.json) return printJson({ ...job, faults });
    await printLine(job);
    for (const { item, name, reason } of faults) {
      const cells = name === item ? [item, reason] : [item, name, reason];
      await writeOutput(`${cells.map((cell) => showControls(cell)).join('\t')}\n`);
    }
  });
}

/** `tearsheet jobs cancel` and `tearsheet jobs retry`. */
export async function changeJob(
  what: 'cancel' | 'retry',
  given: string,
  options: JobsOptions,
): Promise<void> {
  const job = await withArchive(options, async (client) =>
    client.jobs[what].mutate({ id: await findJobId(client, given) }),
  );
  if (options.json) await printJson(job);
  else if (!options.quiet) await printLine(job);
}

const printLine = (job: Job): Promise<void> =>
  writeOutput(
    `${[job.id, job.state, nameJob(job), describeProgress(job)].map((cell) => showControls(cell)).join('\t')}\n`,
  );

/** A job by its id or the end of it: ids of the same hour begin alike. @throws CommandError `not-found`, `usage` */
async function findJobId(client: TearsheetClient, given: string): Promise<string> {
  if (given.length >= 36) return given;
  const { items } = await client.jobs.list.query({ limit: 200 });
  const found = items.filter(({ id }) => id.endsWith(given.toLowerCase()));
  const [job] = found;
  if (found.length > 1)
    throw new CommandError('usage', `Several jobs have ids that end so. Give more of it.`);
  if (!job) throw new CommandError('not-found', `No job has the id ${given}. See tearsheet jobs.`);
  return job.id;
}

import type { TearsheetClient } from '@tearsheet/client';
import { CommandError } from '../cli/command-error.ts';
import { describeFailure } from '../cli/describe-failure.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface ReparseOptions extends GlobalOptions {
  all?: true;
  /** With `--all`: begin behind this one. */
  after?: string;
  json?: true;
}

type Outcome = Awaited<ReturnType<TearsheetClient['articles']['reparseSome']['mutate']>>['items'][number];

/** Articles of one step of a walk through the archive. */
const STEP = 20;

/** `tearsheet reparse`: articles made anew of their kept sources. Ctrl-C ends it; what is done is done, and `--after` goes on. */
export async function reparse(ids: readonly string[], options: ReparseOptions): Promise<void> {
  if (ids.length > 0 === (options.all === true)) {
    throw new CommandError('usage', 'Say which articles: their ids, or --all.');
  }
  if (options.after !== undefined && !options.all) {
    throw new CommandError('usage', '--after goes with --all.');
  }
  await withArchive(options, async (client) => {
    const counts = { revised: 0, same: 0, failed: 0 };
    for await (const outcome of options.all ? walk(client, options) : reparseEach(client, ids)) {
      counts[outcome.status]++;
      await tell(outcome, options);
    }
    if (counts.failed > 0) process.exitCode = 1;
    const total = counts.revised + counts.same + counts.failed;
    if (options.all && !options.json && !options.quiet) {
      await writeMessage(
        `${total} in all: ${counts.revised} revised, ${counts.same} as before, ${counts.failed} failed`,
      );
    }
  });
}

async function* reparseEach(client: TearsheetClient, ids: readonly string[]): AsyncGenerator<Outcome> {
  for (const given of ids) {
    try {
      const id = await findArticleId(client, given);
      yield await client.articles.reparse.mutate({ id });
    } catch (error) {
      const { code, sentence } = describeFailure(error);
      yield { id: given, status: 'failed', code, reason: sentence };
    }
  }
}

async function* walk(client: TearsheetClient, { after: start, quiet, json }: ReparseOptions) {
  let done = 0;
  for (let after = start; ; ) {
    const { items, next } = await client.articles.reparseSome.mutate({
      limit: STEP,
      ...(after === undefined ? {} : { after }),
    });
    yield* items;
    done += items.length;
    if (next === undefined) return;
    after = next;
    if (!quiet && !json) await writeMessage(`${done} done; to go on from here: --after ${next}`);
  }
}

async function tell(outcome: Outcome, { json, all }: ReparseOptions): Promise<void> {
  if (json) await printJson(outcome);
  if (outcome.status === 'failed') {
    await writeMessage(`tearsheet: ${outcome.id}: ${outcome.reason}`);
    return;
  }
  if (json) return;
  const { id, status, headline, revision, orphans } = outcome;
  if (!process.stdout.isTTY) return writeOutput(`${status}\t${id}\t${revision}\t${showControls(headline)}\n`);
  // Of a whole archive those that changed are of interest.
  if (status === 'same' && all) return;
  const lost = orphans === 0 ? '' : `; ${orphans} of your marks lost their words, see tearsheet show`;
  const what = status === 'revised' ? `Revision ${revision}` : 'As before';
  await writeOutput(`${what}: ${showControls(headline)} (${id})${lost}\n`);
}

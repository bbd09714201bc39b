import { describeFailure } from '../cli/describe-failure.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { nameInput } from '../sources/name-input.ts';
import { pickHints } from '../sources/pick-hints.ts';
import type { SourceHints } from '../sources/read-source.ts';
import { type NamedSource, sourcesOf } from '../sources/sources-of.ts';
import { tellPatience } from '../sources/tell-patience.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface AddOptions extends GlobalOptions, SourceHints {
  json?: true;
  recursive?: true;
  pages?: true;
}

/** What became of one input. */
interface Outcome {
  input: string;
  status: 'added' | 'present' | 'failed';
  id?: string;
  headline?: string;
  /** The articles behind the first, where the source holds several. */
  others?: { id: string; headline: string }[];
  error?: { code: string; message: string };
}

/** `tearsheet add`: each input is an outcome of its own; one that fails holds up no other. */
export async function add(inputs: readonly string[], options: AddOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const counts = { added: 0, present: 0, failed: 0 };
    for await (const source of sourcesOf(inputs, options)) {
      const outcome = await tellPatience(source.input, options, () => addOne(source));
      counts[outcome.status]++;
      if (outcome.status === 'failed') process.exitCode = 1;
      await tell(outcome, options);
    }
    const total = counts.added + counts.present + counts.failed;
    if (total > 1 && process.stderr.isTTY && !options.quiet && !options.json) {
      await writeMessage(
        `${total} in all: ${counts.added} added, ${counts.present} here already, ${counts.failed} failed`,
      );
    }

    async function addOne({ input, read }: NamedSource): Promise<Outcome> {
      try {
        const { bytes, ...known } = await read();
        const { status, id, headline, others } = await client.articles.add.mutate({
          source: {
            content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
            encoding: 'base64',
            ...known,
            ...pickHints(options),
          },
        });
        return {
          input,
          status,
          id,
          headline,
          ...(others ? { others: others.map((other) => ({ id: other.id, headline: other.headline })) } : {}),
        };
      } catch (error) {
        const { code, sentence } = describeFailure(error);
        return { input, status: 'failed', error: { code, message: sentence } };
      }
    }
  });
}

async function tell(outcome: Outcome, options: AddOptions): Promise<void> {
  if (options.json) {
    await printJson(outcome);
    if (outcome.error) await writeMessage(`tearsheet: ${nameInput(outcome.error.message, outcome.input)}`);
    return;
  }
  const { input, status, id, headline, others = [], error } = outcome;
  if (error || id === undefined) {
    await writeMessage(`tearsheet: ${nameInput(error?.message ?? '', input)}`);
    return;
  }
  for (const article of [{ id, headline: headline ?? '' }, ...others]) {
    if (process.stdout.isTTY) {
      const what = status === 'added' ? 'Added' : 'Here already';
      await writeOutput(`${what}: ${showControls(article.headline || input)} (${article.id})\n`);
    } else await writeOutput(`${status}\t${article.id}\t${showControls(article.headline)}\n`);
  }
}

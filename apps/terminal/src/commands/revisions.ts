import type { TearsheetClient } from '@tearsheet/client';
import { chooseLooks } from '../cli/choose-looks.ts';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { chooseTheme, type Theme } from '../page/theme.ts';
import { findArticleId } from './find-article-id.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface RevisionsOptions extends GlobalOptions {
  /** `1..2`, or `2` for it and the current one. */
  compare?: string;
  use?: number;
  json?: true;
}

type Comparison = Awaited<ReturnType<TearsheetClient['articles']['compareRevisions']['query']>>;

/** `tearsheet revisions`: the parses of an article, what changed between two of them, and the way back to an earlier one. */
export async function revisions(
  id: string,
  { compare, use, json, ...options }: RevisionsOptions,
): Promise<void> {
  await withArchive(options, async (client) => {
    const known = await findArticleId(client, id);
    if (use !== undefined) await client.articles.useRevision.mutate({ id: known, revision: use });
    const { items } = await client.articles.revisions.query({ id: known });
    if (compare !== undefined) {
      const current = items.find((one) => one.current)?.number ?? 1;
      const comparison = await client.articles.compareRevisions.query({
        id: known,
        ...readPair(compare, current),
      });
      return json ? printJson({ id: known, ...comparison }) : printComparison(comparison, options);
    }
    if (json) return printJson({ id: known, revisions: items });
    for (const { number, madeAt, reason, reader, headline, current } of items) {
      const mark = current ? '*' : ' ';
      await writeOutput(`${mark} ${number}\t${madeAt}\t${reason}\t${reader}\t${showControls(headline)}\n`);
    }
  });
}

function readPair(given: string, current: number): { from: number; to: number } {
  const [, from, to] = /^([1-9]\d{0,5})(?:\.\.([1-9]\d{0,5}))?$/.exec(given) ?? [];
  if (from === undefined) {
    throw new CommandError(
      'usage',
      'Say which revisions to compare: --compare 1..2, or --compare 1 with the current one.',
    );
  }
  return { from: Number(from), to: Number(to ?? current) };
}

/** As `wdiff` writes it: [-what was-] {+what is+}; of what stayed only how much. */
async function printComparison(
  { from, to, parts, changes }: Comparison,
  options: Pick<GlobalOptions, 'color'>,
): Promise<void> {
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  await writeOutput(`${paint(`Revision ${from} to ${to}: ${changes} changes`, theme.heading)}\n`);
  let same = 0;
  const tellSame = async () => {
    if (same > 0) await writeOutput(`\n${paint(`… ${same} the same …`, theme.quiet)}\n`);
    same = 0;
  };
  for (const { name, same: isSame, words } of parts) {
    if (isSame) {
      same++;
      continue;
    }
    await tellSame();
    const label = name === 'block' ? '' : `${paint(`${name}:`, theme.label)} `;
    await writeOutput(`\n${label}${words.map((word) => drawWords(word, theme)).join('')}\n`);
  }
  await tellSame();
}

function drawWords({ text, only }: Comparison['parts'][number]['words'][number], theme: Theme): string {
  const shown = showControls(text, { lines: true });
  if (only === 'before') return paint(`[-${shown}-]`, theme.deleted);
  return only === 'after' ? paint(`{+${shown}+}`, theme.lit) : shown;
}

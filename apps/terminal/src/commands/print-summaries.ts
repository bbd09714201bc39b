import type { ArticleSummary, HitPage, SearchHit, SummaryPage } from '../archive-types.ts';
import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { layTable } from '../output/lay-table.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { chooseTheme, type Theme } from '../page/theme.ts';
import { truncateLine } from '../page/truncate-line.ts';

type Summary = ArticleSummary | SearchHit;

/**
 * Prints a page of a list: an aligned table for people, else a line an article with tabs between id, date,
 * publisher, headline and snippet; in the bin, the day that it is removed for good.
 */
export async function printSummaries(page: SummaryPage | HitPage, options: GlobalOptions): Promise<void> {
  if (!process.stdout.isTTY) {
    for (const item of page.items) await writeOutput(`${tabbed(item)}\n`);
    return;
  }
  if (page.items.length === 0) {
    if (!options.quiet) await writeMessage('Nothing found.');
    return;
  }
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const width = process.stdout.columns || 80;
  const lines = layTable(
    [
      { cells: page.items.map(({ id }) => id) },
      {
        cells: page.items.map(
          ({ datePublished, dateInferred }) => `${datePublished ?? ''}${dateInferred ? '?' : ''}`,
        ),
      },
      { cells: page.items.map(({ headline }) => headline), flexible: true },
      ...(page.items.some(({ expiresAt }) => expiresAt !== undefined)
        ? [{ cells: page.items.map(({ expiresAt }) => (expiresAt ? `until ${expiresAt.slice(0, 10)}` : '')) }]
        : []),
    ],
    width,
  );
  for (const [at, item] of page.items.entries()) {
    await writeOutput(`${lines[at]}\n`);
    if (isHit(item)) await writeOutput(`    ${paintSnippet(item, width - 4, theme)}\n`);
  }
  if (page.next !== undefined && !options.quiet) await writeMessage(`More: --after ${page.next}`);
}

function isHit(item: Summary): item is SearchHit {
  return 'snippet' in item;
}

function tabbed(item: Summary): string {
  const snippet = isHit(item) ? [item.snippet.map(({ text }) => text).join('')] : [];
  const expiry = item.expiresAt === undefined ? [] : [item.expiresAt.slice(0, 10)];
  return [item.id, item.datePublished ?? '', item.publisher ?? '', item.headline, ...snippet, ...expiry]
    .map((cell) => showControls(cell))
    .join('\t');
}

function paintSnippet({ snippet }: SearchHit, width: number, theme: Theme): string {
  let room = width;
  let line = '';
  for (const { text, hit } of snippet) {
    const piece = truncateLine(showControls(text), room);
    line += hit ? paint(piece, theme.strong) : piece;
    room -= piece.length;
    if (room < 2 || piece.length < text.length) break;
  }
  return line;
}

import { isTearsheetError } from '@tearsheet/core/model';
import type { SearchFacets } from '../archive-types.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { layTable } from '../output/lay-table.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessageLines, writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';
import { printSummaries } from './print-summaries.ts';
import { withArchive } from './with-archive.ts';

interface SearchOptions extends GlobalOptions {
  limit: number;
  after?: string;
  json?: true;
  facets?: true;
}

/** `tearsheet search`. */
export async function search(
  query: string,
  { limit, after, facets, ...options }: SearchOptions,
): Promise<void> {
  try {
    if (facets) {
      const found = await withArchive(options, (client) => client.articles.facets.query({ query }));
      if (options.json) await printJson(found);
      else await printFacets(found);
      return;
    }
    const page = await withArchive(options, (client) =>
      client.articles.search.query({ query, limit, ...(after === undefined ? {} : { after }) }),
    );
    if (options.json) await printJson(page);
    else await printSummaries(page, options);
  } catch (error) {
    if (!options.quiet) await pointAt(query, error);
    throw error;
  }
}

/** The counts of each facet, a line a value, with what narrows the search to it. */
async function printFacets({ facets, counted, estimated }: SearchFacets): Promise<void> {
  const values = Object.entries(facets).flatMap(([facet, of]) => of.map((value) => ({ facet, ...value })));
  const lines = layTable(
    [
      { cells: values.map(({ count }) => String(count)) },
      { cells: values.map(({ facet }) => facet) },
      { cells: values.map(({ value }) => value), flexible: true },
      { cells: values.map(({ query }) => query) },
    ],
    process.stdout.columns || 120,
  );
  for (const line of lines) await writeOutput(`${line}\n`);
  await writeOutput(`${counted} articles${estimated ? ', the newest of more' : ''}\n`);
}

/** Shows the query whose fault is about to be told, with a mark under the character where that begins. */
async function pointAt(query: string, error: unknown): Promise<void> {
  if (!isTearsheetError(error)) return;
  const [, number] = /\(character (\d+) of the search\)/.exec(error.message) ?? [];
  if (number !== undefined) {
    await writeMessageLines(`  ${showControls(query)}\n  ${' '.repeat(Number(number) - 1)}^\n`);
  }
}

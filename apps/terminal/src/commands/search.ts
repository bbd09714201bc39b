import type { GlobalOptions } from '../cli/global-options.ts';
import { printJson } from './print-json.ts';
import { printSummaries } from './print-summaries.ts';
import { withArchive } from './with-archive.ts';

interface SearchOptions extends GlobalOptions {
  limit: number;
  after?: string;
  json?: true;
}

/** `tearsheet search`. */
export async function search(query: string, { limit, after, ...options }: SearchOptions): Promise<void> {
  const page = await withArchive(options, (client) =>
    client.articles.search.query({ query, limit, ...(after === undefined ? {} : { after }) }),
  );
  if (options.json) await printJson(page);
  else await printSummaries(page, options);
}

import type { GlobalOptions } from '../cli/global-options.ts';
import { printJson } from './print-json.ts';
import { printSummaries } from './print-summaries.ts';
import { withArchive } from './with-archive.ts';

interface ListOptions extends GlobalOptions {
  limit: number;
  after?: string;
  order?: 'added' | 'published' | 'headline';
  deleted?: true;
  json?: true;
}

/** `tearsheet list`. */
export async function list({ limit, after, order, deleted, ...options }: ListOptions): Promise<void> {
  const page = await withArchive(options, (client) =>
    client.articles.list.query({
      limit,
      ...(after === undefined ? {} : { after }),
      ...(order === undefined ? {} : { order }),
      ...(deleted === undefined ? {} : { deleted }),
    }),
  );
  if (options.json) await printJson(page);
  else await printSummaries(page, options);
}

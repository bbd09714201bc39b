import type { GlobalOptions } from '../cli/global-options.ts';
import { findCollection } from './keep.ts';
import { printJson } from './print-json.ts';
import { printSummaries } from './print-summaries.ts';
import { withArchive } from './with-archive.ts';

interface ListOptions extends GlobalOptions {
  limit: number;
  after?: string;
  order?: 'added' | 'published' | 'headline';
  deleted?: true;
  state?: 'open' | 'unread' | 'reading' | 'read' | 'archived';
  starred?: true;
  tag?: string;
  collection?: string;
  waiting?: true;
  json?: true;
}

/** `tearsheet list`. */
export async function list({
  limit,
  after,
  order,
  deleted,
  state,
  starred,
  tag,
  collection,
  waiting,
  ...options
}: ListOptions): Promise<void> {
  const page = await withArchive(options, async (client) =>
    client.articles.list.query({
      limit,
      ...(state === undefined ? {} : { state }),
      ...(starred === undefined ? {} : { starred }),
      ...(tag === undefined ? {} : { tag }),
      ...(waiting === undefined ? {} : { awaiting: waiting }),
      ...(collection === undefined
        ? {}
        : { collection: (await findCollection(client, collection)) ?? collection }),
      ...(after === undefined ? {} : { after }),
      ...(order === undefined ? {} : { order }),
      ...(deleted === undefined ? {} : { deleted }),
    }),
  );
  if (options.json) await printJson(page);
  else await printSummaries(page, options);
}

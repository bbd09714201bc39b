import { resolve, sep } from 'node:path';
import type { TearsheetClient } from '@tearsheet/client';
import type { ExportedFile } from '@tearsheet/client/local';
import type { ErrorCode } from '@tearsheet/core/model';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { findCollection } from './keep.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

export interface SelectionOptions extends GlobalOptions {
  format: string;
  out: string;
  query?: string;
  collection?: string;
  tag?: string;
  json?: true;
}

type Failed = Extract<ExportedFile, { status: 'failed' }>;

interface Selection {
  ids: string[];
  /** Ids that were given and name no article. */
  missing: Failed[];
}

/** Articles of a page; the most that a call answers. */
const PAGE = 200;

/** `tearsheet export --format F`: the articles of a selection in that format, with an account of every article. */
export async function exportSome(given: readonly string[], options: SelectionOptions): Promise<void> {
  const { format, out, query, collection, tag } = options;
  const ways = [given[0], query, collection, tag].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    throw new CommandError('usage', 'Say which articles: one of --query, --collection, --tag, or ids.');
  }
  const { ids, missing } = await withArchive(options, (client) => select(client, given, options));
  if (ids.length + missing.length === 0) {
    throw new CommandError('not-found', 'No article is in this selection. Nothing was written.');
  }
  const { archivePlace, exportSelection, LOCAL_OWNER, openArchive } = await import('@tearsheet/client/local');
  const archive = await openArchive(archivePlace(options.data));
  try {
    // A slash at the end, which asks for a folder, is not for the path alone.
    const place = `${resolve(out)}${/[/\\]$/.test(out) ? sep : ''}`;
    const report = await exportSelection(LOCAL_OWNER, archive, { ids, format, out: place });
    const articles = [...missing, ...report.articles];
    const failed = report.failed + missing.length;
    if (options.json) await printJson({ ...report, failed, articles });
    else {
      for (const article of articles) {
        if (article.status === 'failed')
          await writeMessage(`${showControls(article.id)}\t${showControls(article.error.message)}`);
      }
      if (!options.quiet) {
        const where = report.out === undefined ? 'nothing was written' : showControls(report.out);
        await writeOutput(
          `${articles.length} in all: ${report.exported} exported, ${failed} failed; ${where}\n`,
        );
      }
    }
    if (failed > 0) process.exitCode = 1;
  } finally {
    await archive.close();
  }
}

async function select(
  client: TearsheetClient,
  given: readonly string[],
  { query, collection, tag }: SelectionOptions,
): Promise<Selection> {
  if (given.length > 0) return findGiven(client, given);
  if (query !== undefined) {
    return all((after) => client.articles.search.query({ query, limit: PAGE, ...after }));
  }
  if (collection === undefined) {
    return all((after) =>
      client.articles.list.query({ limit: PAGE, ...(tag === undefined ? {} : { tag }), ...after }),
    );
  }
  const id = await findCollection(client, collection);
  if (id === undefined) {
    throw new CommandError('not-found', `There is no collection “${collection}”. See tearsheet collections.`);
  }
  return all((after) => client.articles.list.query({ limit: PAGE, collection: id, ...after }));
}

async function all(
  page: (after: {
    after?: string;
  }) => Promise<{ items: readonly { id: string }[]; next?: string | undefined }>,
): Promise<Selection> {
  const ids: string[] = [];
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const { items, next } = await page(after);
    ids.push(...items.map(({ id }) => id));
    after = next === undefined ? undefined : { after: next };
  }
  return { ids, missing: [] };
}

async function findGiven(client: TearsheetClient, given: readonly string[]): Promise<Selection> {
  const selection: Selection = { ids: [], missing: [] };
  for (const id of new Set(given)) {
    try {
      selection.ids.push(await findArticleId(client, id));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const { code, message }: { code: ErrorCode; message: string } = error;
      selection.missing.push({ id, status: 'failed', error: { code, message } });
    }
  }
  return selection;
}

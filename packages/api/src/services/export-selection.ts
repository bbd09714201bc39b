import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ErrorCode, mainHeadline } from '@tearsheet/core/model';
import type { OwnerId } from '@tearsheet/core/store';
import { type ArticleFormat, findFormat } from '@tearsheet/formats';
import { toTearsheetError } from '../errors/tell-error.ts';
import type { Archive } from './archive.ts';
import { articleInContext } from './article-in-context.ts';
import { documentSink, folderSink, type SelectionSink, zipSink } from './selection-sink.ts';
import { requireFreeName, takeName } from './take-name.ts';
import { tellOutputFailure } from './tell-output-failure.ts';

/** What became of an article of a selection. */
export type ExportedFile =
  | {
      id: string;
      status: 'exported';
      headline?: string;
      /** Its name in the folder or zip; absent where all are in one document. */
      file?: string;
    }
  | { id: string; status: 'failed'; error: { code: ErrorCode; message: string } };

/** `exported + failed` is the number of `articles`. */
export interface SelectionReport {
  format: string;
  /** The document, folder or zip; absent where no article could be exported, so that nothing was written. */
  out?: string;
  exported: number;
  failed: number;
  articles: ExportedFile[];
}

/**
 * Writes articles in a format. A name that ends in `.zip` gets a zip, and one that ends in a slash a folder, with a file an
 * article; any other name one document, where one document of the format holds many articles, else a folder. The name is
 * taken when all is written: until then, and when it is cut off, there is nothing of that name.
 *
 * @param ids in the order in which they are to stand; one named twice is written once
 * @throws TearsheetError `conflict` where the name exists, `usage` when there is no such format, `output-not-writable`;
 *   of a zip also `archive-full`, `archive-not-writable`
 */
export async function exportSelection(
  owner: OwnerId,
  archive: Archive,
  { ids, format: name, out }: { ids: readonly string[]; format: string; out: string },
): Promise<SelectionReport> {
  const format = findFormat(name);
  const place = out.replace(/(?<=.)[/\\]+$/, '');
  await requireFreeName(place);
  await tellOutputFailure(place, () => access(dirname(place)));
  const draft = `${place}.${randomUUID().slice(0, 8)}.part`;
  const sink = await openSink(format, out, draft);
  const articles: ExportedFile[] = [];
  try {
    for (const id of new Set(ids)) articles.push(await exportOne(owner, archive, id, sink));
    const exported = articles.filter(({ status }) => status === 'exported').length;
    const report = { format: name, exported, failed: articles.length - exported, articles };
    if (exported === 0) {
      await sink.abandon();
      return report;
    }
    await sink.finish();
    await takeName(draft, place);
    return { ...report, out: place };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

function openSink(format: ArticleFormat, out: string, draft: string): SelectionSink | Promise<SelectionSink> {
  if (/\.zip$/i.test(out)) return zipSink(format, draft);
  const { gather } = format;
  return gather === undefined || /[/\\]$/.test(out) ? folderSink(format, draft) : documentSink(gather, draft);
}

/** An article that cannot be read or written in the format is told; a disk that takes no more ends all. */
async function exportOne(
  owner: OwnerId,
  archive: Archive,
  id: string,
  sink: SelectionSink,
): Promise<ExportedFile> {
  let headline: string | undefined;
  let put: () => Promise<string | undefined>;
  try {
    const { article, context } = await articleInContext(owner, archive, id);
    headline = mainHeadline(article);
    put = sink.write(article, context);
  } catch (error) {
    const { code, message } = toTearsheetError(error);
    return { id, status: 'failed', error: { code, message } };
  }
  const file = await put();
  return {
    id,
    status: 'exported',
    ...(headline === undefined ? {} : { headline }),
    ...(file === undefined ? {} : { file }),
  };
}

import { TearsheetError } from '@tearsheet/core/model';
import { type OpenZipFile, StoredArchive, StoredArticleExport } from '@tearsheet/core/store';
import { EXPORT_ARCHIVE, EXPORT_MANIFEST, ExportManifest } from './export-manifest.ts';
import type { ImportRow } from './import-row.ts';

export const isArchiveExport = ({ names }: OpenZipFile): boolean => names.includes(EXPORT_MANIFEST);

/**
 * The articles of an export of ours, a row each.
 *
 * @throws TearsheetError `archive-newer`, `archive-damaged`
 */
export async function readArchiveExport(zip: OpenZipFile, path: string): Promise<ImportRow[]> {
  const manifest = ExportManifest.safeParse(parseJson(await zip.read(EXPORT_MANIFEST), path));
  if (!manifest.success) {
    throw new TearsheetError(
      'archive-newer',
      `${path} is an export that this Tearsheet does not know. Update it.`,
      {
        cause: manifest.error,
      },
    );
  }
  return zip.names
    .filter((name) => /^articles\/[0-9a-f-]{36}\.json$/.test(name))
    .map((name) => ({
      name,
      async read() {
        const stored = StoredArticleExport.safeParse(parseJson(await zip.read(name), name));
        if (!stored.success) {
          throw new TearsheetError('archive-damaged', `${name} in ${path} is no article of an export.`, {
            cause: stored.error,
          });
        }
        const bytes = await zip.read(`sources/${stored.data.sourceSha256}`);
        return { kind: 'stored', stored: stored.data, bytes };
      },
    }));
}

/** What an export of ours has beside its articles; nothing in an older one. @throws TearsheetError `archive-damaged` */
export async function readArchiveParts(zip: OpenZipFile, path: string): Promise<StoredArchive | undefined> {
  if (!zip.names.includes(EXPORT_ARCHIVE)) return undefined;
  const parts = StoredArchive.safeParse(parseJson(await zip.read(EXPORT_ARCHIVE), path));
  if (parts.success) return parts.data;
  throw new TearsheetError('archive-damaged', `${EXPORT_ARCHIVE} in ${path} cannot be read.`, {
    cause: parts.error,
  });
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new TearsheetError('archive-damaged', `${name} is not valid JSON.`, { cause });
  }
}

import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TearsheetError } from '@tearsheet/core/model';
import { openZipFile, type StoredArchive } from '@tearsheet/core/store';
import { readSourceFile } from '../parse-pool/read-source-file.ts';
import type { ImportRow } from './import-row.ts';
import { isArchiveExport, readArchiveExport, readArchiveParts } from './read-archive-export.ts';
import { isBookmarks, readBookmarks } from './read-bookmarks.ts';
import { isCsvExport, readCsvExport, readMapping } from './read-csv-export.ts';
import { readJsonExport } from './read-json-export.ts';
import { isOmnivore, readOmnivore } from './read-omnivore.ts';
import { isOpml, readOpml } from './read-opml.ts';
import { isBibtex, isRis, readBibtex, readRis } from './read-references.ts';

/** What an import is, and its rows in order. */
export interface ImportPlan {
  /** `folder`, `zip`, `tearsheet`, `bookmarks`, `csv`, `json`, `opml`, `ris`, `bibtex`, `omnivore` or `file`. */
  kind: string;
  rows: ImportRow[];
  /** What an archive of ours keeps beside its articles: to be taken in before them. */
  beside?: StoredArchive;
  close(): Promise<void>;
}

export interface ImportPlanOptions {
  /** Which column of a table is what: `title=Name,url=Link`. */
  map?: string;
}

const nothing = async (): Promise<void> => {};

/**
 * Looks into what is to be imported: a folder with all that is below it, a zip archive, an export of ours or of another
 * service, or a source. No name inside it is followed out of it, links of the file system not at all.
 *
 * @throws TearsheetError `source-missing`, `source-not-permitted`, `source-unreadable`; `usage` for a mapping that does not fit
 */
export async function findRows(path: string, { map }: ImportPlanOptions = {}): Promise<ImportPlan> {
  const mapping = map === undefined ? undefined : readMapping(map);
  const found = await lstat(path).catch((cause: unknown) => {
    throw new TearsheetError('source-missing', `There is nothing at ${path}. Check the path.`, { cause });
  });
  if (found.isDirectory()) {
    const files = await filesBelow(path);
    const rows = files.map((file) => fileRow(file, file.slice(path.length + 1)));
    return { kind: 'folder', rows, close: nothing };
  }
  const input = await readSourceFile(path);
  if (input.bytes[0] === 0x50 && input.bytes[1] === 0x4b) return planZip(path);
  return planBytes(input.bytes, path, mapping);
}

async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

const fileRow = (path: string, name: string): ImportRow => ({
  name,
  read: async () => ({ kind: 'source', input: await readSourceFile(path) }),
});

/** A zip archive: an export of ours, a source that happens to be one (EPUB, DOCX, WACZ), or files. */
async function planZip(path: string): Promise<ImportPlan> {
  const zip = await openZipFile(path);
  if (isArchiveExport(zip)) {
    const beside = await readArchiveParts(zip, path);
    return {
      kind: 'tearsheet',
      rows: await readArchiveExport(zip, path),
      ...(beside ? { beside } : {}),
      close: zip.close,
    };
  }
  if (isOmnivore(zip)) return { kind: 'omnivore', rows: await readOmnivore(zip), close: zip.close };
  const names = zip.names.filter((name) => !name.endsWith('/') && !/(^|\/)(\.|__MACOSX\/)/.test(name));
  const isSource = ['META-INF/container.xml', 'word/document.xml', 'datapackage.json'].some((name) =>
    names.includes(name),
  );
  if (isSource) {
    await zip.close();
    return { kind: 'file', rows: [fileRow(path, basename(path))], close: nothing };
  }
  const rows: ImportRow[] = [];
  for (const name of names) {
    // Tables and lists of links inside it (Pocket, Omnivore) are read as such.
    if (/\.(csv|json|html?|opml|ris|bib)$/i.test(name)) {
      const plan = await planBytes(await zip.read(name), name);
      if (plan.kind !== 'file') {
        rows.push(...plan.rows);
        continue;
      }
    }
    rows.push({
      name,
      read: async () => ({
        kind: 'source',
        input: { bytes: await zip.read(name), fileName: basename(name) },
      }),
    });
  }
  return { kind: 'zip', rows, close: zip.close };
}

async function planBytes(
  bytes: Uint8Array,
  path: string,
  mapping?: ReturnType<typeof readMapping>,
): Promise<ImportPlan> {
  const text = new TextDecoder().decode(bytes);
  if (mapping) return { kind: 'csv', rows: readCsvExport(text, mapping), close: nothing };
  if (isOpml(text)) return { kind: 'opml', rows: readOpml(text), close: nothing };
  if (isRis(text)) return { kind: 'ris', rows: readRis(text), close: nothing };
  if (/\.bib(tex)?$/i.test(path) && isBibtex(text)) {
    return { kind: 'bibtex', rows: readBibtex(text), close: nothing };
  }
  if (isBookmarks(text)) return { kind: 'bookmarks', rows: readBookmarks(text), close: nothing };
  if (isCsvExport(text)) return { kind: 'csv', rows: readCsvExport(text), close: nothing };
  const links = /^\s*[[{]/.test(text) ? readJsonExport(text) : undefined;
  if (links) return { kind: 'json', rows: links, close: nothing };
  const input = { bytes, fileName: basename(path) };
  const row: ImportRow = { name: basename(path), read: async () => ({ kind: 'source', input }) };
  return { kind: 'file', rows: [row], close: nothing };
}

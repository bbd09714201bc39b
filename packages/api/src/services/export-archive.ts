import { rm } from 'node:fs/promises';
import { createZip, type OwnerId } from '@tearsheet/core/store';
import { EXPORT_ARCHIVE, EXPORT_MANIFEST } from '../imports/export-manifest.ts';
import type { Archive } from './archive.ts';
import { takeName } from './take-name.ts';

export interface ExportReport {
  file: string;
  articles: number;
  sources: number;
}

/**
 * Writes all that the archive keeps of its owner's articles into a zip file: `articles/<id>.json` (when it was added, every
 * revision, corrections, tags, state, collections, highlights, notes), `sources/<sha256>` byte for byte, `archive.json` (collections, saved
 * searches, rules, feeds), and `tearsheet-export.json`. Importing it gives an equal archive.
 *
 * @throws TearsheetError `conflict` where the file exists, `archive-damaged`, `archive-full`, `archive-not-writable`
 */
export async function exportArchive(owner: OwnerId, { store }: Archive, file: string): Promise<ExportReport> {
  const draft = `${file}.part`;
  const zip = await createZip(draft);
  const written = new Set<string>();
  let articles = 0;
  try {
    for await (const stored of store.exportArticles(owner)) {
      if (!written.has(stored.sourceSha256)) {
        written.add(stored.sourceSha256);
        await zip.add(`sources/${stored.sourceSha256}`, await store.readSource(owner, stored.id));
      }
      await zip.add(`articles/${stored.id}.json`, encode(stored));
      articles++;
    }
    await zip.add(EXPORT_ARCHIVE, encode(await store.keeping.exportArchive(owner)));
    const manifest = { format: 'tearsheet-export', version: 2, madeAt: new Date().toISOString(), articles };
    await zip.add(EXPORT_MANIFEST, encode(manifest));
    await zip.finish();
    await takeName(draft, file);
  } catch (error) {
    await zip.abandon();
    await rm(draft, { force: true });
    throw error;
  }
  return { file, articles, sources: written.size };
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

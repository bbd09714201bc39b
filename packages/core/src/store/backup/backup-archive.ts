import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { TearsheetError } from '../../model/index.ts';
import { syncFolder } from '../durable-folder.ts';
import { explainFailure } from '../explain-failure.ts';
import { openSourceFiles, sha256Of } from '../source-files.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { createZip, openZipFile } from './zip-file.ts';

export interface BackupReport {
  file: string;
  articles: number;
  sources: number;
  /** Bytes of the backup. */
  size: number;
}

/**
 * Copies an archive into one zip file, also while it is in use: the database as it is at one moment, then the sources that
 * it names, which are never changed. The copy is read back and compared before it takes its name.
 *
 * @throws TearsheetError `not-found` where there is no archive, `conflict` where the file exists, `archive-damaged`, `archive-full`
 */
export async function backupArchive({
  dataDir,
  file,
}: {
  dataDir: string;
  file: string;
}): Promise<BackupReport> {
  const database = join(resolve(dataDir), 'archive.sqlite');
  const target = resolve(file);
  await stat(database).catch(() => {
    throw new TearsheetError('not-found', `There is no archive in ${dataDir}.`);
  });
  if (await exists(target)) {
    throw new TearsheetError('conflict', `${target} exists. Choose another name: a backup replaces nothing.`);
  }
  const draft = `${target}.${randomUUID()}.part`;
  const copy = `${draft}.sqlite`;
  try {
    const named = await copyDatabase(database, copy);
    const sources = await openSourceFiles(join(resolve(dataDir), 'sources'));
    const files: Manifest['files'] = {};
    const zip = await createZip(draft);
    try {
      const bytes = await readFile(copy);
      files['archive.sqlite'] = sha256Of(bytes);
      await zip.add('archive.sqlite', bytes);
      for (const sha256 of named.sources) {
        files[`sources/${sha256}`] = sha256;
        await zip.add(`sources/${sha256}`, await sources.read(sha256));
      }
      const manifest: Manifest = {
        format: 'tearsheet-backup',
        version: 1,
        madeAt: new Date().toISOString(),
        articles: named.articles,
        files,
      };
      await zip.add(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)));
      await zip.finish();
    } catch (error) {
      await zip.abandon();
      throw error;
    }
    await verifyBackup(draft);
    await rename(draft, target);
    await syncFolder(dirname(target));
    const { size } = await stat(target);
    return { file: target, articles: named.articles, sources: named.sources.length, size };
  } catch (error) {
    throw explainFailure(error, target);
  } finally {
    await rm(draft, { force: true });
    await rm(copy, { force: true });
  }
}

/** Reads a whole backup, and compares each file with what its list says. @throws TearsheetError `archive-damaged` */
export async function verifyBackup(path: string): Promise<Manifest> {
  const zip = await openZipFile(path);
  try {
    const manifest = readManifest(await zip.read(MANIFEST).catch(() => noBackup(path)), path);
    for (const [name, sha256] of Object.entries(manifest.files)) {
      if (sha256Of(await zip.read(name)) !== sha256) {
        throw new TearsheetError('archive-damaged', `${name} in ${path} is not what was backed up.`);
      }
    }
    return manifest;
  } finally {
    await zip.close();
  }
}

const noBackup = (path: string): never => {
  throw new TearsheetError('archive-damaged', `${path} is no backup of Tearsheet.`);
};

/** The database as it is now, in a file of its own without a journal, and what it names. */
async function copyDatabase(from: string, to: string): Promise<{ articles: number; sources: string[] }> {
  const db = new Database(from, { readonly: true });
  try {
    await db.backup(to);
  } finally {
    db.close();
  }
  const copy = new Database(to);
  try {
    copy.pragma('journal_mode = DELETE');
    const sources = copy
      .prepare<[], string>('SELECT DISTINCT sha256 FROM sources ORDER BY sha256')
      .pluck()
      .all();
    const articles = copy.prepare<[], number>('SELECT count(*) FROM articles').pluck().get() ?? 0;
    return { articles, sources };
  } finally {
    copy.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

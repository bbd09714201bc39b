import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { TearsheetError } from '../../model/index.ts';
import { syncFolder } from '../durable-folder.ts';
import { explainFailure } from '../explain-failure.ts';
import { openDatabase } from '../open-database.ts';
import { openSourceFiles, sha256Of } from '../source-files.ts';
import type { TableSums } from '../tables/fill-database.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { writeRowFiles } from './row-files.ts';
import { createZip, openZipFile } from './zip-file.ts';

export interface BackupReport {
  file: string;
  articles: number;
  sources: number;
  /** Bytes of the backup. */
  size: number;
}

/**
 * Copies an archive into one zip file, also while it is in use: the rows as they are at one moment (the file of SQLite, or
 * the lines of all tables of PostgreSQL), then the sources that they name, which are never changed. The copy is read back and compared before it takes its name.
 *
 * @throws TearsheetError `not-found` where there is no archive, `conflict` where the file exists, `archive-damaged`, `archive-full`
 */
export async function backupArchive({
  dataDir,
  databaseUrl,
  file,
}: {
  dataDir: string;
  databaseUrl?: string;
  file: string;
}): Promise<BackupReport> {
  const folder = resolve(dataDir);
  const target = resolve(file);
  if (databaseUrl === undefined) await findFile(folder);
  if (await exists(target)) {
    throw new TearsheetError('conflict', `${target} exists. Choose another name: a backup replaces nothing.`);
  }
  const draft = `${target}.${randomUUID()}.part`;
  try {
    const files: Manifest['files'] = {};
    const zip = await createZip(draft);
    const add = async (name: string, bytes: Uint8Array) => {
      files[name] = sha256Of(bytes);
      await zip.add(name, bytes);
    };
    let kept: KeptRows;
    try {
      kept =
        databaseUrl === undefined
          ? await addFile(join(folder, 'archive.sqlite'), `${draft}.sqlite`, add)
          : await addRows({ folder, databaseUrl }, add);
      const sources = await openSourceFiles(join(folder, 'sources'));
      for (const sha256 of kept.sources) await add(`sources/${sha256}`, await sources.read(sha256));
      const manifest: Manifest = {
        format: 'tearsheet-backup',
        version: 1,
        madeAt: new Date().toISOString(),
        articles: kept.articles,
        ...(kept.tables === undefined ? {} : { tables: kept.tables }),
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
    return { file: target, articles: kept.articles, sources: kept.sources.length, size };
  } catch (error) {
    throw explainFailure(error, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What a backup holds of the rows, and which sources they name. */
interface KeptRows {
  articles: number;
  sources: string[];
  tables?: TableSums;
}

type Add = (name: string, bytes: Uint8Array) => Promise<void>;

async function findFile(folder: string): Promise<void> {
  await stat(join(folder, 'archive.sqlite')).catch(() => {
    throw new TearsheetError('not-found', `There is no archive in ${folder}.`);
  });
}

/** The file of rows as it is now. */
async function addFile(database: string, copy: string, add: Add): Promise<KeptRows> {
  try {
    const kept = await copyDatabase(database, copy);
    await add('archive.sqlite', await readFile(copy));
    return kept;
  } finally {
    await rm(copy, { force: true });
  }
}

/** The rows of a database, all as they are at one moment. */
async function addRows(place: { folder: string; databaseUrl: string }, add: Add): Promise<KeptRows> {
  const database = await openDatabase(place);
  try {
    return await database.snapshot(async (tx) => {
      const tables = await writeRowFiles(tx, add);
      const sources = await tx.source.groupBy({ by: ['sha256'] });
      return {
        articles: tables.article?.rows ?? 0,
        sources: sources.map(({ sha256 }) => sha256).sort(),
        tables,
      };
    });
  } finally {
    await database.close();
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

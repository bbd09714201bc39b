import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { TearsheetError } from '../../model/index.ts';
import type { ArchiveDatabase } from '../archive-database.ts';
import { makeFolder, syncFolder } from '../durable-folder.ts';
import { explainFailure } from '../explain-failure.ts';
import { openDatabase } from '../open-database.ts';
import { openSourceFiles } from '../source-files.ts';
import { prepareDatabase } from '../sqlite/prepare-database.ts';
import { fillDatabase } from '../tables/fill-database.ts';
import { readRows } from '../tables/table-rows.ts';
import { verifyBackup } from './backup-archive.ts';
import type { Manifest } from './manifest.ts';
import { rowFiles } from './row-files.ts';
import { openZipFile } from './zip-file.ts';

export interface RestoreReport {
  articles: number;
  sources: number;
  /** Where the archive that was there before now lies. */
  before?: string;
}

/**
 * Puts an archive back from its backup. Everything is checked, and laid out beside the archive, before anything moves; what
 * was there before is kept under another name. Either kind of backup goes into either kind of archive; a database must be empty.
 *
 * @throws TearsheetError `archive-damaged`, `archive-newer`; `archive-locked` where the archive is in use, `conflict` where
 *   the database is not empty
 */
export async function restoreArchive({
  dataDir,
  databaseUrl,
  file,
}: {
  dataDir: string;
  databaseUrl?: string;
  file: string;
}): Promise<RestoreReport> {
  const folder = resolve(dataDir);
  const manifest = await verifyBackup(file);
  return databaseUrl === undefined
    ? restoreFolder(folder, file, manifest)
    : restoreDatabase(folder, databaseUrl, file, manifest);
}

const sourcesOf = ({ files }: Manifest): string[] =>
  Object.keys(files).filter((name) => name.startsWith('sources/'));

/** Into an empty database: what is in another is never replaced. The sources join those of the folder. */
async function restoreDatabase(
  folder: string,
  databaseUrl: string,
  file: string,
  manifest: Manifest,
): Promise<RestoreReport> {
  const sources = sourcesOf(manifest);
  const draft = `${folder}.restore-${randomUUID()}`;
  const database = await openDatabase({ folder, databaseUrl });
  try {
    await makeFolder(folder);
    await layOut(file, folder, sources);
    if (manifest.tables) await fillFromZip(database, file, manifest);
    else {
      await layOut(file, draft, ['archive.sqlite']);
      const from = await openDatabase({ folder: draft });
      try {
        await from.snapshot((tx) => fillDatabase(database, { read: (table) => readRows(tx, table) }));
      } finally {
        await from.close();
      }
    }
    return { articles: manifest.articles, sources: sources.length };
  } catch (error) {
    throw explainFailure(error, database.place);
  } finally {
    await database.close();
    await rm(draft, { recursive: true, force: true });
  }
}

async function fillFromZip(database: ArchiveDatabase, file: string, { tables }: Manifest): Promise<void> {
  const zip = await openZipFile(file);
  try {
    await fillDatabase(database, rowFiles(zip, file), { expected: tables });
  } finally {
    await zip.close();
  }
}

async function restoreFolder(folder: string, file: string, manifest: Manifest): Promise<RestoreReport> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const draft = `${folder}.restore-${randomUUID()}`;
  try {
    const names = Object.keys(manifest.files).filter((name) => !name.startsWith('rows/'));
    await layOut(file, draft, names);
    prepareDatabase(join(draft, 'archive.sqlite'));
    if (manifest.tables) {
      const database = await openDatabase({ folder: draft });
      await fillFromZip(database, file, manifest).finally(database.close);
    }
    checkCount(join(draft, 'archive.sqlite'), manifest.articles, file);
    const sources = sourcesOf(manifest).length;
    if (!(await isThere(folder))) {
      await rename(draft, folder);
      await syncFolder(dirname(folder));
      return { articles: manifest.articles, sources };
    }
    refuseWhileUsed(join(folder, 'archive.sqlite'));
    const before = `${folder}.before-${stamp}`;
    await rename(folder, before);
    await rename(draft, folder);
    await syncFolder(dirname(folder));
    return { articles: manifest.articles, sources, before };
  } catch (error) {
    throw explainFailure(error, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function layOut(file: string, folder: string, names: readonly string[]): Promise<void> {
  await makeFolder(join(folder, 'sources'));
  const sources = await openSourceFiles(join(folder, 'sources'));
  const zip = await openZipFile(file);
  try {
    for (const name of names) {
      const bytes = await zip.read(name);
      const sha256 = /^sources\/([0-9a-f]{64})$/.exec(name)?.[1];
      if (sha256 !== undefined) await sources.keep(sha256, bytes);
      else if (name === 'archive.sqlite') await writeFile(join(folder, name), bytes);
      else throw new TearsheetError('archive-damaged', `${file} holds a file that no backup has: ${name}.`);
    }
  } finally {
    await zip.close();
  }
}

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function checkCount(database: string, articles: number, file: string): void {
  const db = new Database(database, { readonly: true });
  try {
    const found = db.prepare('SELECT count(*) FROM articles').pluck().get();
    if (found !== articles || db.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new TearsheetError(
        'archive-damaged',
        `The database in ${file} is damaged. Choose another backup.`,
      );
    }
  } finally {
    db.close();
  }
}

/** Another process that has the archive open would go on writing into the folder that is put aside. */
function refuseWhileUsed(database: string): void {
  const db = new Database(database, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (cause) {
    throw new TearsheetError(
      'archive-locked',
      'The archive is in use. Stop the server and other commands, then restore again.',
      { cause },
    );
  } finally {
    db.close();
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

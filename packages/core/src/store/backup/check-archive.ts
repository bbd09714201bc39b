import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { readArticle, TearsheetError } from '../../model/index.ts';
import { explainFailure } from '../explain-failure.ts';
import { sha256Of } from '../source-files.ts';
import { prepareDatabase } from '../sqlite/prepare-database.ts';

/** What was looked at, and what was found. */
export interface ArchiveCheck {
  name: string;
  ok: boolean;
  message?: string;
}

export interface ArchiveHealth {
  ok: boolean;
  checks: ArchiveCheck[];
}

/** Names at most in a message; the rest is counted. */
const NAMED = 5;

/**
 * Looks at everything that an archive promises: the database is whole, rows point at rows, each source is byte for byte what
 * was kept, each article can be read, and search knows them all. With `repair`, the index of words is built anew, which is
 * the one part that can be made of the others.
 *
 * @throws TearsheetError `not-found` where there is no archive, `archive-newer`
 */
export async function checkArchive({
  dataDir,
  repair = false,
}: {
  dataDir: string;
  repair?: boolean;
}): Promise<ArchiveHealth> {
  const folder = resolve(dataDir);
  const file = join(folder, 'archive.sqlite');
  if (!(await stat(file).catch(() => undefined))) {
    throw new TearsheetError('not-found', `There is no archive in ${dataDir}.`);
  }
  prepareDatabase(file);
  const db = new Database(file, { timeout: 10_000 });
  try {
    const checks: ArchiveCheck[] = [
      await checkModes(folder),
      checkDatabase(db),
      checkReferences(db),
      await checkSources(db, join(folder, 'sources')),
      checkArticles(db),
    ];
    if (repair) {
      db.exec("INSERT INTO article_words(article_words) VALUES ('rebuild')");
    }
    checks.push(checkWords(db), checkIndexed(db));
    return { ok: checks.every(({ ok }) => ok), checks };
  } catch (error) {
    throw explainFailure(error, file);
  } finally {
    db.close();
  }
}

/** Nobody but its owner is to read an archive. */
async function checkModes(folder: string): Promise<ArchiveCheck> {
  const name = 'permissions';
  if (process.platform === 'win32') return { name, ok: true };
  const { mode } = await stat(folder);
  return (mode & 0o077) === 0
    ? { name, ok: true }
    : { name, ok: false, message: `Others may look into ${folder}: chmod 700 it.` };
}

function checkDatabase(db: Database.Database): ArchiveCheck {
  const found = db.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all();
  return found.length === 1 && found[0] === 'ok'
    ? { name: 'database', ok: true }
    : { name: 'database', ok: false, message: `${found.join('; ')}. Restore a backup.` };
}

function checkReferences(db: Database.Database): ArchiveCheck {
  const strays = db.prepare('PRAGMA foreign_key_check').all();
  return strays.length === 0
    ? { name: 'references', ok: true }
    : { name: 'references', ok: false, message: `${strays.length} rows point at rows that are not there.` };
}

async function checkSources(db: Database.Database, folder: string): Promise<ArchiveCheck> {
  const missing: string[] = [];
  const changed: string[] = [];
  const known = new Set(db.prepare<[], string>('SELECT DISTINCT sha256 FROM sources').pluck().all());
  for (const sha256 of known) {
    const bytes = await readFile(join(folder, sha256.slice(0, 2), sha256)).catch(() => undefined);
    if (!bytes) missing.push(sha256);
    else if (sha256Of(bytes) !== sha256) changed.push(sha256);
  }
  const stray = (await listSources(folder)).filter((sha256) => !known.has(sha256)).length;
  const faults = [
    ...(missing.length > 0 ? [`missing: ${some(missing)}`] : []),
    ...(changed.length > 0 ? [`changed on the disk: ${some(changed)}`] : []),
  ];
  if (faults.length > 0) {
    return {
      name: 'sources',
      ok: false,
      message: `${faults.join('; ')}. Restore a backup, or add them again.`,
    };
  }
  const note = stray === 0 ? {} : { message: `${stray} files that no article was made of; they do no harm.` };
  return { name: 'sources', ok: true, ...note };
}

async function listSources(folder: string): Promise<string[]> {
  const shelves = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const names = await Promise.all(shelves.map((shelf) => readdir(join(folder, shelf))));
  return names.flat();
}

function checkArticles(db: Database.Database): ArchiveCheck {
  const unreadable: string[] = [];
  const rows = db.prepare<[], { id: string; json: string }>(
    'SELECT a.id AS id, r.json AS json FROM articles a LEFT JOIN revisions r ON r.owner_id = a.owner_id AND r.article_id = a.id AND r.number = a.revision',
  );
  for (const { id, json } of rows.iterate()) {
    try {
      readArticle(JSON.parse(json));
    } catch (error) {
      if (!(error instanceof TearsheetError) && !(error instanceof SyntaxError)) throw error;
      unreadable.push(id);
    }
  }
  return unreadable.length === 0
    ? { name: 'articles', ok: true }
    : { name: 'articles', ok: false, message: `Cannot be read: ${some(unreadable)}. Restore a backup.` };
}

function checkWords(db: Database.Database): ArchiveCheck {
  try {
    db.exec("INSERT INTO article_words(article_words, rank) VALUES ('integrity-check', 1)");
    return { name: 'search index', ok: true };
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CORRUPT')) throw error;
    return {
      name: 'search index',
      ok: false,
      message: 'It does not hold the words of the articles. Build it anew: tearsheet doctor --repair.',
    };
  }
}

function checkIndexed(db: Database.Database): ArchiveCheck {
  const lost = db
    .prepare<[], string>(
      'SELECT a.id FROM articles a LEFT JOIN article_texts t ON t.owner_id = a.owner_id AND t.article_id = a.id WHERE a.binned = (t.rowid IS NOT NULL)',
    )
    .pluck()
    .all();
  return lost.length === 0
    ? { name: 'searchable articles', ok: true }
    : {
        name: 'searchable articles',
        ok: false,
        message: `Search does not know, or should not: ${some(lost)}.`,
      };
}

const some = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');

import Database from 'better-sqlite3';
import { readArticle, TearsheetError } from '../../model/index.ts';
import { type ArchiveCheck, some } from '../backup/archive-check.ts';

/** Looks at all that a file of rows promises; with `repair`, the index of words is built anew. */
export function checkRows(file: string, { repair }: { repair: boolean }): ArchiveCheck[] {
  const db = new Database(file, { timeout: 10_000 });
  try {
    const checks = [checkDatabase(db), checkReferences(db), checkArticles(db)];
    if (repair) db.exec("INSERT INTO article_words(article_words) VALUES ('rebuild')");
    return [...checks, checkWords(db), checkIndexed(db)];
  } finally {
    db.close();
  }
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

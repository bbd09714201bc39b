import Database from 'better-sqlite3';
import { readArticle, TearsheetError } from '../../model/index.ts';
import { type ArchiveCheck, some } from '../backup/archive-check.ts';
import type { SearchText } from '../search-text.ts';
import { indexForms } from '../words/index-forms.ts';
import { makeShard, putWords, type Shard, shardNamed, shardOf } from './word-shards.ts';

/** Looks at all that a file of rows promises; with `repair`, the index of words is built anew. */
export function checkRows(file: string, { repair }: { repair: boolean }): ArchiveCheck[] {
  const db = new Database(file, { timeout: 10_000 });
  try {
    const checks = [checkDatabase(db), checkReferences(db), checkArticles(db)];
    if (repair) rebuildWords(db);
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

/** Each article's words are as many as its text has, and the tables that they lie in are whole. */
function checkWords(db: Database.Database): ArchiveCheck {
  const wrong: string[] = [];
  const damaged = {
    name: 'search index',
    ok: false,
    message: 'It does not hold the words of the articles. Build it anew: tearsheet doctor --repair.',
  };
  try {
    const sizes = new Map<number, Database.Statement<[number], Buffer>>();
    for (const { number } of shardsOf(db)) {
      const name = `article_words_${number}`;
      db.exec(`INSERT INTO "${name}"("${name}") VALUES ('integrity-check')`);
      const size = db.prepare<[number], Buffer>(`SELECT sz FROM "${name}_docsize" WHERE id = ?`).pluck();
      sizes.set(number, size);
    }
    for (const { rowid, article_id: id, ...text } of textsOf(db)) {
      const found = sizes.get(shardOf(rowid).number)?.get(rowid);
      if (!found?.equals(wordCounts(text))) wrong.push(id);
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !/^SQLITE_(CORRUPT|ERROR)/.test(error.code)) throw error;
    return damaged;
  }
  return wrong.length === 0 ? { name: 'search index', ok: true } : damaged;
}

/** How many words each column has, as FTS5 writes it beside a row: numbers of seven bits a byte, the highest first. */
function wordCounts({ headline, byline, text }: SearchText): Buffer {
  const bytes: number[] = [];
  for (const column of [headline, byline, text]) {
    const groups: number[] = [];
    let rest = 2 * indexForms(column, undefined).words.length;
    do {
      groups.unshift((rest & 0x7f) | (groups.length === 0 ? 0 : 0x80));
      rest >>= 7;
    } while (rest > 0);
    bytes.push(...groups);
  }
  return Buffer.from(bytes);
}

type TextRow = SearchText & { rowid: number; article_id: string };

const textsOf = (db: Database.Database) =>
  db
    .prepare<[], TextRow>(
      'SELECT rowid, article_id, headline, byline, text, language FROM article_texts ORDER BY rowid',
    )
    .iterate();

const shardsOf = (db: Database.Database): Shard[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'article_words_*'`,
    )
    .pluck()
    .all()
    .flatMap((name) => shardNamed(name) ?? []);

function rebuildWords(db: Database.Database): void {
  db.transaction(() => {
    for (const { number } of shardsOf(db)) db.exec(`DROP TABLE "article_words_${number}"`);
    const texts = db.prepare<[number], TextRow>(
      'SELECT rowid, article_id, headline, byline, text, language FROM article_texts WHERE rowid > ? ORDER BY rowid LIMIT 200',
    );
    for (let last = 0; ; ) {
      const rows = texts.all(last);
      for (const { rowid, ...text } of rows) {
        db.exec(makeShard(shardOf(rowid)).sql);
        const put = putWords(rowid, text);
        db.prepare(put.sql).run(put.values);
        last = rowid;
      }
      if (rows.length === 0) return;
    }
  }).immediate();
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

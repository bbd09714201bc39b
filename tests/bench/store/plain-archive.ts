import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { SyntheticArticle } from './synthetic-articles.ts';

/** The plain way: a table of articles with their JSON and text, FTS5 beside it as its manual shows, bm25, OFFSET. */
export interface PlainArchive {
  add(articles: readonly SyntheticArticle[], from: number): void;
  read(n: number): unknown;
  page(offset: number): unknown;
  search(match: string): unknown;
  close(): void;
}

export function openPlainArchive(dir: string): PlainArchive {
  const db = new Database(join(dir, 'plain.sqlite'));
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS articles (
      n INTEGER PRIMARY KEY, headline TEXT, byline TEXT, publisher TEXT, published TEXT, json TEXT, text TEXT
    );
    CREATE INDEX IF NOT EXISTS published ON articles (published);
    CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (headline, byline, text, content='articles', content_rowid='n');
    CREATE TRIGGER IF NOT EXISTS put AFTER INSERT ON articles BEGIN
      INSERT INTO words (rowid, headline, byline, text) VALUES (new.n, new.headline, new.byline, new.text);
    END`);
  const insert = db.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)');
  const one = db.prepare('SELECT * FROM articles WHERE n = ?');
  const page = db.prepare(
    'SELECT n, headline, byline, publisher, published FROM articles ORDER BY published DESC LIMIT 50 OFFSET ?',
  );
  const search = db.prepare(`
    SELECT articles.n, articles.headline, articles.byline, publisher, published,
      snippet(words, 2, '<b>', '</b>', '…', 32) AS snippet
    FROM words JOIN articles ON articles.n = words.rowid
    WHERE words MATCH ? ORDER BY bm25(words, 10, 4, 1) LIMIT 20`);
  return {
    add: db.transaction((articles: readonly SyntheticArticle[], from: number) => {
      for (const [at, { article, text }] of articles.entries()) {
        insert.run(
          from + at,
          article.headlines[0]?.value ?? '',
          article.by ?? '',
          article.publisher?.name ?? '',
          article.datePublished ?? '',
          JSON.stringify(article),
          text,
        );
      }
    }),
    read: (n) => one.get(n),
    page: (offset) => page.all(offset),
    search: (match) => search.all(match),
    close: () => db.close(),
  };
}

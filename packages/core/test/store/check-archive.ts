import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { LOCAL_OWNER, openStore } from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';
import type { Promised } from './start-import.ts';

/** Checks that an archive is whole: each promise kept, every row with what belongs to it, the index in step. */
export async function checkArchive(
  dataDir: string,
  promised: readonly Promised[],
  size: number,
): Promise<void> {
  const store = await openStore({ dataDir });
  try {
    for (const { n, id } of promised) {
      const { article, bytes } = numberedArticle(n, size);
      expect((await store.getArticle(LOCAL_OWNER, id)).article).toEqual(article);
      expect(Buffer.from(await store.readSource(LOCAL_OWNER, id)).equals(bytes)).toBe(true);
      const found = await store.searchArticles(LOCAL_OWNER, { query: `numeral${n}`, limit: 2 });
      expect(found.items.map((item) => item.id)).toEqual([id]);
    }
  } finally {
    await store.close();
  }
  const db = new Database(join(dataDir, 'archive.sqlite'));
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const count = (sql: string) => Number(db.prepare(sql).pluck().get());
    const articles = count('SELECT count(*) FROM articles');
    // The first article makes the table of its words.
    if (articles > 0) {
      db.exec("INSERT INTO article_words_0 (article_words_0) VALUES ('integrity-check')");
      expect(count('SELECT count(*) FROM article_words_0_docsize')).toBe(articles);
    }
    expect(articles).toBeGreaterThanOrEqual(promised.length);
    for (const table of ['sources', 'revisions', 'article_texts', 'changes']) {
      expect(count(`SELECT count(*) FROM ${table}`), table).toBe(articles);
    }
    expect(
      count(`SELECT count(*) FROM articles JOIN revisions ON revisions.owner_id = articles.owner_id
             AND revisions.article_id = articles.id AND revisions.number = articles.revision`),
    ).toBe(articles);
    expect(count('SELECT count(*) FROM articles WHERE annotated_by IS NULL')).toBe(0);
    expect(count('SELECT count(*) FROM entities')).toBe(articles);
    expect(count('SELECT count(*) FROM mentions')).toBe(articles * size);
    for (const sha256 of db.prepare('SELECT sha256 FROM sources').pluck().all()) {
      expect(readdirSync(join(dataDir, 'sources', String(sha256).slice(0, 2)))).toContain(sha256);
    }
  } finally {
    db.close();
  }
}

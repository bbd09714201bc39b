import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Writes rows past the store, which would take a minute for so many. */
function fill(file: string, batches: { owner: string; from: number; to: number }[]): void {
  const db = new Database(file);
  const source = db.prepare(
    "INSERT INTO sources (owner_id, sha256, size, media_type, added_at) VALUES (?, ?, 1, 'x', 0)",
  );
  const article = db.prepare(
    `INSERT INTO articles (owner_id, id, source_sha256, revision, headline, headline_key, published_key, date_inferred,
       words, added_at, changed_at) VALUES (?, ?, ?, 1, ?, '', '', 0, 1, 0, 0)`,
  );
  const text = db.prepare(
    "INSERT INTO article_texts (owner_id, article_id, headline, byline, text) VALUES (?, ?, ?, '', ?)",
  );
  db.transaction(() => {
    for (const { owner, from, to } of batches) {
      for (let n = from; n < to; n++) {
        source.run(owner, `${n}`);
        article.run(owner, `${n}`, `${n}`, `Report ${n}`);
        text.run(owner, `${n}`, `Report ${n}`, `harbour ${'harbour '.repeat(n % 5)} and words`);
      }
    }
  })();
  db.close();
}

it('finds each of more hits than are ranked at once, and those hidden behind them', {
  timeout: 60_000,
}, async () => {
  const dataDir = await temporaryFolder();
  await (await openStore({ dataDir })).close();
  fill(join(dataDir, 'archive.sqlite'), [
    { owner: 'me', from: 0, to: 30 },
    { owner: 'you', from: 30, to: 10_060 },
    { owner: 'me', from: 10_060, to: 10_090 },
  ]);
  const store = await openStore({ dataDir });
  const idsOf = async (owner: string, limit: number) => {
    const ids: number[] = [];
    for (let after: { after?: string } = {}; ; ) {
      const page = await store.searchArticles(owner, { query: 'harbour', limit, ...after });
      ids.push(...page.items.map((item) => Number(item.id)));
      if (page.next === undefined) return ids;
      after = { after: page.next };
    }
  };
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  const mine = await idsOf('me', 7);
  expect([...mine].sort((a, b) => a - b)).toEqual([...numbers(0, 30), ...numbers(10_060, 10_090)]);
  // All of mine are ranked together, those of others apart: the one that says it most often comes first.
  expect(mine[0]).toBe(10_089);
  const yours = await idsOf('you', 200);
  expect(yours).toHaveLength(10_030);
  expect(new Set(yours).size).toBe(10_030);
  // The newer window first.
  expect(Math.min(...yours.slice(0, 10_000))).toBe(60);
  expect(await store.searchArticles('you', { query: 'harbour', limit: 1 })).toMatchObject({
    total: 10_000,
    estimated: true,
    bounded: true,
  });
  await store.close();
});

import { expect, it, onTestFinished } from 'vitest';
import { type ArticleStore, LOCAL_OWNER as me, openStore } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';
import { emptyDatabase } from './on-each-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const WORDS =
  'harbour ship dawn master ice winter ferry captain lamp tower pilot storm crew island quay'.split(' ');

/** Words that come the more seldom the later they stand, the same each time. */
function* words(seed: number): Generator<string, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield WORDS[Math.floor((state / 0x7fffffff) ** 2 * WORDS.length)] ?? '';
  }
}

function report(n: number) {
  const next = words(n * 7_919 + 1);
  const take = (count: number) => Array.from({ length: count }, () => next.next().value).join(' ');
  const lines = Array.from({ length: 1 + (n % 6) }, () => p(`${take(20 + (n % 5) * 12)}.`));
  return newArticle(`${n}`, articleWith({ language: 'en' }, `${take(3)} ${n}`, ...lines));
}

async function fill(place: { databaseUrl?: string }): Promise<ArticleStore> {
  const store = await openStore({ dataDir: await temporaryFolder(), ...place });
  onTestFinished(() => store.close());
  for (let n = 0; n < 60; n++) await store.addArticle(me, report(n));
  return store;
}

const top = async (store: ArticleStore, query: string) =>
  (await store.searchArticles(me, { query, limit: 10 })).items.map(({ headline }) => headline);

/** What SEARCH.md states: the databases weigh alike, but not by the same formula. */
it('ranks on both databases alike, within what is stated', {
  timeout: 120_000,
}, async () => {
  const [one, other] = await Promise.all([fill({}), fill({ databaseUrl: await emptyDatabase() })]);
  const queries = [
    ...WORDS,
    ...WORDS.slice(1).map((word, at) => `${WORDS[at]} ${word}`),
    'ship OR storm',
    'pil*',
  ];
  let [shared, all, first] = [0, 0, 0];
  for (const query of queries) {
    const [here, there] = [await top(one, query), await top(other, query)];
    expect(there.length, query).toBe(here.length);
    shared += here.filter((headline) => there.includes(headline)).length;
    all += here.length;
    if (there.slice(0, 3).includes(here[0] ?? '')) first++;
  }
  expect(shared / all).toBeGreaterThanOrEqual(0.55);
  expect(first / queries.length).toBeGreaterThanOrEqual(0.75);
});

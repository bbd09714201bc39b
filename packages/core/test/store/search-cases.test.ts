import { expect, it, onTestFinished } from 'vitest';
import type { Act } from '../../src/model/index.ts';
import { type ArticleStore, LOCAL_OWNER as me } from '../../src/store/index.ts';
import { onEachDatabase, type Prepare } from './on-each-database.ts';
import { searchCases } from './search-cases.ts';
import { searchedArticle, searchedArticles } from './searched-articles.ts';

onEachDatabase('the cases of the search', (prepare) => {
  it('find what they should, and count it', { timeout: 120_000 }, async () => {
    const { store, nameOf } = await fill(prepare);
    expect(searchCases.length).toBeGreaterThan(250);
    for (const { query, finds } of searchCases) {
      const page = await store.searchArticles(me, { query, limit: 50 });
      expect
        .soft({ query, finds: page.items.map(nameOf).sort() })
        .toEqual({ query, finds: [...finds].sort() });
      expect.soft({ query, total: page.total }).toEqual({ query, total: finds.length });
      expect
        .soft({ query, empty: page.items.filter(({ snippet }) => snippet.length === 0) })
        .toEqual({ query, empty: [] });
    }
  });

  it('are counted by what the hits are and whom they name, and narrow to just so many', async () => {
    const { store } = await fill(prepare);
    const { facets, counted } = await store.searchFacets(me, { query: 'treaty OR missile' });
    expect(counted).toBe(5);
    expect(facets.publisher).toEqual([
      { value: 'The Harbour Post', count: 2, query: 'publisher:"The Harbour Post"' },
      { value: 'Daily Quay', count: 1, query: 'publisher:"Daily Quay"' },
    ]);
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
      ['2019', 2],
      ['1987', 1],
      ['2018', 1],
    ]);
    expect(facets.language.map(({ value, count }) => [value, count])).toEqual([
      ['en', 3],
      ['en-GB', 1],
    ]);
    expect(facets.person.map(({ value }) => value)).toEqual(['Jens Stoltenberg', 'Sergei Lavrov']);
    expect(facets.place.map(({ value }) => value)).toEqual(['Geneva', 'Moscow', 'Washington']);
    expect(facets.tag).toEqual([
      { value: 'Arms control', count: 2, query: 'tag:"Arms control"' },
      { value: 'Arms', count: 1, query: 'tag:Arms' },
    ]);
    for (const facet of ['publisher', 'year', 'person', 'place', 'tag'] as const) {
      for (const { query, count } of facets[facet]) {
        const { total } = await store.searchArticles(me, { query: `(treaty OR missile) ${query}`, limit: 1 });
        expect({ query, total }).toEqual({ query, total: count });
      }
    }
    await expect(store.searchFacets(me, { query: 'treaty OR' })).rejects.toMatchObject({ code: 'usage' });
  });

  it('find it a page at a time too', { timeout: 120_000 }, async () => {
    const { store, nameOf } = await fill(prepare);
    for (const { query, finds } of searchCases.filter((_, at) => at % 7 === 0)) {
      const found: string[] = [];
      for (let after: { after?: string } = {}; ; ) {
        const page = await store.searchArticles(me, { query, limit: 1, ...after });
        found.push(...page.items.map(nameOf));
        if (page.next === undefined) break;
        after = { after: page.next };
      }
      expect.soft({ query, found: found.sort() }).toEqual({ query, found: [...finds].sort() });
    }
  });
});

async function fill(prepare: Prepare) {
  const store = await (await prepare())();
  onTestFinished(() => store.close());
  const ids = new Map<string, string>();
  for (const one of searchedArticles)
    ids.set(one.name, (await store.addArticle(me, searchedArticle(one))).id);
  await keep(store, (name) => ids.get(name) ?? '');
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return { store, nameOf: ({ id }: { id: string }) => names.get(id) ?? id };
}

/** Tags, collections, states, notes and a correction of the articles. */
async function keep(store: ArticleStore, idOf: (name: string) => string): Promise<void> {
  const act = (...acts: Act[]) => store.keeping.act(me, acts);
  const of = (name: string) => ({ article: idOf(name) });
  await act(
    { do: 'tag', ...of('treaty'), tag: 'Arms control' },
    { do: 'tag', ...of('verify'), tag: 'Arms control' },
    { do: 'tag', ...of('verify'), tag: 'Arms' },
    { do: 'collection', id: 'c1', name: 'Cold War' },
    { do: 'file', ...of('letter'), collection: 'c1' },
    { do: 'file', ...of('treaty'), collection: 'c1' },
    { do: 'annotate', ...of('ferry'), body: { type: 'note', text: 'Ask the captain', target: [] } },
    { do: 'read', ...of('treaty'), state: 'read' },
    { do: 'read', ...of('cafe'), state: 'archived' },
    { do: 'read', ...of('markets'), state: 'reading' },
    { do: 'star', ...of('treaty') },
    { do: 'star', ...of('markets') },
  );
  const closed = { block: 'b1', start: 12, end: 18, exact: 'closed' };
  await act({
    do: 'annotate',
    ...of('markets'),
    body: { type: 'highlight', target: [closed], colour: 'yellow' },
  });
}

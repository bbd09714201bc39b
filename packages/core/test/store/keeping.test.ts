import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Act } from '../../src/model/index.ts';
import { type ArticleStore, type KeepingStore, LOCAL_OWNER as me } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle, numberedArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

onEachDatabase('what people keep', (prepare) => {
  let store: ArticleStore;
  let keeping: KeepingStore;
  beforeEach(async () => {
    store = await (await prepare())();
    onTestFinished(() => store.close());
    keeping = store.keeping;
  });

  const add = async (n: number) => (await store.addArticle(me, numberedArticle(n))).id;
  const act = (...acts: Act[]) => keeping.act(me, acts);
  const ids = async (query: Omit<Parameters<ArticleStore['listArticles']>[1], 'limit'>) =>
    (await store.listArticles(me, { limit: 50, ...query })).items.map(({ id }) => id);

  async function filed(collection: string): Promise<string[]> {
    const found: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await store.listArticles(me, {
        limit: 2,
        collection,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === undefined) return found;
    }
  }

  async function collection(label: string, description?: string): Promise<string> {
    const { acts } = await act({ do: 'collection', name: label, ...(description ? { description } : {}) });
    const [made] = acts;
    if (made?.do !== 'collection' || made.id === undefined) throw new Error('No collection was made.');
    return made.id;
  }

  async function marked(): Promise<{ article: string; block: string; text: string }> {
    const text = 'Moscow says the treaty holds, and Moscow says so twice.';
    const input = newArticle('treaty source', articleWith({}, 'Treaty', p('First.'), p(text)));
    const { id } = await store.addArticle(me, input);
    return { article: id, block: input.article.body.children[1]?.id ?? '', text };
  }

  describe('tags', () => {
    it('puts one on, once, whatever its case and accents, and lists by it', async () => {
      const [one, two] = [await add(1), await add(2)];
      await act({ do: 'tag', article: one, tag: 'Économie' });
      const again = await act({ do: 'tag', article: one, tag: 'economie' });
      expect(again).toEqual({ acts: [] });
      await act({ do: 'tag', article: two, tag: 'ECONOMIE' }, { do: 'tag', article: two, tag: 'war' });
      expect(await keeping.listTags(me)).toEqual([
        { name: 'Économie', articles: 2 },
        { name: 'war', articles: 1 },
      ]);
      expect((await ids({ tag: 'economie' })).sort()).toEqual([one, two].sort());
      expect((await keeping.getKept(me, two)).tags).toEqual(['Économie', 'war']);
      const [shown] = (await store.listArticles(me, { limit: 1, tag: 'war' })).items;
      expect(shown?.tags).toEqual(['war', 'Économie']);
    });

    it('takes it off, and with its last article it is gone; undo brings it back', async () => {
      const one = await add(1);
      await act({ do: 'tag', article: one, tag: 'war' });
      await act({ do: 'untag', article: one, tag: 'war' });
      expect(await keeping.listTags(me)).toEqual([]);
      await keeping.undo(me);
      expect((await keeping.getKept(me, one)).tags).toEqual(['war']);
      await keeping.undo(me);
      expect((await keeping.getKept(me, one)).tags).toEqual([]);
      await expect(keeping.undo(me)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('counts no article of the bin', async () => {
      const one = await add(1);
      await act({ do: 'tag', article: one, tag: 'war' });
      await store.deleteArticle(me, one);
      expect(await keeping.listTags(me)).toEqual([{ name: 'war', articles: 0 }]);
    });
  });

  describe('stars and states', () => {
    it('narrows a list by what was read, starred, archived', async () => {
      const [a, b, c, d] = [await add(1), await add(2), await add(3), await add(4)];
      await act(
        { do: 'read', article: a, state: 'read' },
        { do: 'read', article: b, state: 'archived' },
        { do: 'star', article: b },
        { do: 'star', article: c },
      );
      expect(await ids({ state: 'open' })).toEqual([d, c, a]);
      expect(await ids({ state: 'unread' })).toEqual([d, c]);
      expect(await ids({ state: 'archived' })).toEqual([b]);
      expect(await ids({ starred: true })).toEqual([c, b]);
      expect(await ids({ starred: false })).toEqual([d, a]);
      expect(await ids({})).toEqual([d, c, b, a]);
      const [, , shown] = (await store.listArticles(me, { limit: 50 })).items;
      expect(shown).toMatchObject({ state: 'archived', starred: true });
      expect((await store.listArticles(me, { limit: 1 })).items[0]).not.toHaveProperty('state');
    });

    it('pages a narrowed list without losing or repeating any', async () => {
      const all = [];
      for (let n = 1; n <= 7; n++) all.unshift(await add(n));
      await act({ do: 'read', article: all[3] ?? '', state: 'archived' });
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await store.listArticles(me, {
          limit: 2,
          state: 'open',
          ...(after === undefined ? {} : { after }),
        });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
        if (after === undefined) break;
      }
      expect(seen).toEqual(all.toSpliced(3, 1));
    });

    it('remembers the block that was read, and so that reading has begun', async () => {
      const one = await add(1);
      await keeping.keepPlace(me, one, 'b2');
      expect(await keeping.getKept(me, one)).toMatchObject({ state: 'reading', block: 'b2' });
      await act({ do: 'read', article: one, state: 'read' });
      await keeping.keepPlace(me, one, 'b1');
      expect(await keeping.getKept(me, one)).toMatchObject({ state: 'read', block: 'b1' });
    });

    it('undoes a batch as one, and leaves what was changed since', async () => {
      const [a, b] = [await add(1), await add(2)];
      const { batch } = await act(
        { do: 'read', article: a, state: 'archived' },
        { do: 'star', article: a },
        { do: 'read', article: b, state: 'archived' },
      );
      await act({ do: 'tag', article: a, tag: 'kept' });
      await keeping.undo(me, batch);
      expect(await keeping.getKept(me, a)).toMatchObject({
        state: 'unread',
        starred: false,
        tags: ['kept'],
      });
      expect(await keeping.getKept(me, b)).toMatchObject({ state: 'unread' });
      await expect(keeping.undo(me, batch)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('does all or nothing', async () => {
      const one = await add(1);
      await expect(act({ do: 'star', article: one }, { do: 'star', article: NOBODY })).rejects.toMatchObject({
        code: 'not-found',
      });
      expect((await keeping.getKept(me, one)).starred).toBe(false);
      await expect(act({ do: 'dance' } as never)).rejects.toMatchObject({ code: 'usage' });
    });
  });

  describe('collections', () => {
    it('keeps its articles in an order that a person gives', async () => {
      const [a, b, c] = [await add(1), await add(2), await add(3)];
      const id = await collection('Treaty', 'What was said');
      await act(...[a, b, c].map((article) => ({ do: 'file', article, collection: id }) as const));
      expect(await filed(id)).toEqual([a, b, c]);
      await act({ do: 'file', article: c, collection: id, before: a });
      expect(await filed(id)).toEqual([c, a, b]);
      await act({ do: 'file', article: a, collection: id, before: c });
      expect(await filed(id)).toEqual([a, c, b]);
      await keeping.undo(me);
      expect(await filed(id)).toEqual([c, a, b]);
      expect(await ids({ collection: id, order: 'added' })).toEqual([c, b, a]);
      expect(await keeping.listCollections(me)).toMatchObject([
        { id, name: 'Treaty', description: 'What was said', articles: 3 },
      ]);
    });

    it('is renamed, described, moved, taken away, and comes back whole', async () => {
      const a = await add(1);
      const first = await collection('First');
      const second = await collection('Second');
      await act({ do: 'file', article: a, collection: first });
      await act({ do: 'collection', id: first, name: 'The first', description: 'Of all' });
      await act({ do: 'collection', id: second, name: 'Second', before: first });
      expect((await keeping.listCollections(me)).map(({ name }) => name)).toEqual(['Second', 'The first']);
      await act({ do: 'uncollection', id: first });
      expect(await keeping.listCollections(me)).toHaveLength(1);
      expect((await keeping.getKept(me, a)).collections).toEqual([]);
      await keeping.undo(me);
      expect(await filed(first)).toEqual([a]);
      expect((await keeping.listCollections(me)).at(1)).toMatchObject({
        name: 'The first',
        description: 'Of all',
      });
      await act({ do: 'unfile', article: a, collection: first });
      expect(await filed(first)).toEqual([]);
      await expect(filed(NOBODY)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('highlights and notes', () => {
    const highlight = (block: string, text: string, exact: string) => {
      const start = text.indexOf(exact);
      return {
        type: 'highlight' as const,
        colour: 'yellow' as const,
        target: [{ block, start, end: start + exact.length, exact }],
      };
    };

    it('keeps them with their place, changes them, takes them away, and undoes each', async () => {
      const { article, block, text } = await marked();
      const body = highlight(block, text, 'the treaty holds');
      const { acts } = await act({ do: 'annotate', article, body });
      const id = acts[0]?.do === 'annotate' ? (acts[0].id ?? '') : '';
      await act({ do: 'annotate', article, id, body: { ...body, colour: 'red' } });
      await act({ do: 'annotate', article, body: { type: 'note', text: 'Ask.\nTwice.', target: [] } });
      const kept = await keeping.getKept(me, article);
      expect(kept.annotations.map(({ body: one }) => one)).toMatchObject([
        { type: 'highlight', colour: 'red', target: [{ exact: 'the treaty holds' }] },
        { type: 'note', text: 'Ask.\nTwice.' },
      ]);
      await keeping.undo(me);
      await keeping.undo(me);
      expect((await keeping.getKept(me, article)).annotations).toMatchObject([
        { id, state: 'current', body: { colour: 'yellow' } },
      ]);
      await act({ do: 'unannotate', article, id });
      expect((await keeping.getKept(me, article)).annotations).toEqual([]);
      await keeping.undo(me);
      expect((await keeping.getKept(me, article)).annotations).toMatchObject([{ id }]);
    });

    it('finds the words of a quote that says no place, and keeps one that is not there as an orphan', async () => {
      const { article, block } = await marked();
      await act(
        {
          do: 'annotate',
          article,
          body: {
            type: 'highlight',
            colour: 'blue',
            target: [{ block: 'b1', start: 0, end: 16, exact: 'the treaty holds' }],
          },
        },
        {
          do: 'annotate',
          article,
          body: {
            type: 'highlight',
            colour: 'blue',
            target: [{ block: 'b1', start: 0, end: 19, exact: 'words of other texts' }],
          },
        },
      );
      const { annotations } = await keeping.getKept(me, article);
      expect(annotations).toMatchObject([
        { state: 'current', body: { target: [{ block, start: 12 }] } },
        { state: 'orphan', body: { target: [{ exact: 'words of other texts' }] } },
      ]);
      const orphans = await keeping.listAnnotations(me, { limit: 10, orphans: true });
      expect(orphans.items).toMatchObject([{ article: { id: article, headline: 'Treaty' } }]);
    });

    it('follows the text when a correction takes its block out, and back', async () => {
      const { article, block, text } = await marked();
      await act({ do: 'annotate', article, body: highlight(block, text, 'the treaty holds') });
      const { amendments } = await store.amendArticle(me, article, { kind: 'takeOut', text });
      expect((await keeping.getKept(me, article)).annotations).toMatchObject([{ state: 'orphan' }]);
      await store.unamendArticle(me, article, amendments[0]?.id ?? '');
      expect((await keeping.getKept(me, article)).annotations).toMatchObject([{ state: 'current' }]);
      expect(await keeping.reanchorArticle(me, article)).toEqual({ moved: 0, orphans: 0 });
    });

    it('lists them over the archive, the newest first, by pages', async () => {
      const { article, block, text } = await marked();
      for (const exact of ['Moscow', 'treaty', 'twice']) {
        await act({ do: 'annotate', article, body: highlight(block, text, exact) });
      }
      await act({ do: 'annotate', article, body: { type: 'note', text: 'Of all', target: [] } });
      const first = await keeping.listAnnotations(me, { limit: 3 });
      const rest = await keeping.listAnnotations(me, { limit: 3, after: first.next ?? '' });
      expect(
        [...first.items, ...rest.items].map(({ annotation: { body } }) =>
          body.type === 'note' ? body.text : body.target[0]?.exact,
        ),
      ).toEqual(['Of all', 'twice', 'treaty', 'Moscow']);
      expect(rest.next).toBeUndefined();
      expect((await keeping.listAnnotations(me, { limit: 9, kind: 'note', article })).items).toHaveLength(1);
      await store.deleteArticle(me, article);
      expect((await keeping.listAnnotations(me, { limit: 9 })).items).toEqual([]);
    });
  });

  it('saves searches and rules, which must be readable, and undoes it', async () => {
    await act({ do: 'search', name: 'Treaties', query: 'treat* -tax' });
    await act({
      do: 'rule',
      name: 'Arms',
      query: 'missiles',
      acts: [{ do: 'tag', tag: 'arms' }, { do: 'star' }],
      enabled: true,
    });
    expect(await keeping.listSearches(me)).toMatchObject([{ name: 'Treaties', query: 'treat* -tax' }]);
    const [rule] = await keeping.listRules(me);
    expect(rule).toMatchObject({ name: 'Arms', enabled: true, acts: [{ do: 'tag' }, { do: 'star' }] });
    await expect(act({ do: 'search', name: 'Bad', query: 'treaty OR' })).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(
      act({
        do: 'rule',
        name: 'Bad',
        query: 'x',
        acts: [{ do: 'file', collection: NOBODY }],
        enabled: true,
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await act({ do: 'unrule', id: rule?.id ?? '' });
    expect(await keeping.listRules(me)).toEqual([]);
    await keeping.undo(me);
    expect(await keeping.listRules(me)).toEqual([rule]);
  });

  it('logs what was done, by whom, and what was undone', async () => {
    const one = await add(1);
    await act({ do: 'star', article: one });
    await keeping.act(
      me,
      [
        { do: 'tag', article: one, tag: 'arms' },
        { do: 'notify', article: one },
      ],
      {
        kind: 'rule',
        rule: NOBODY,
      },
    );
    await keeping.act(me, [{ do: 'tag', article: one, tag: 'imported' }], { kind: 'import' });
    const log = await keeping.listActs(me, { limit: 10 });
    expect(log.items.map(({ by, act: { do: what }, headline }) => [by, what, headline])).toEqual([
      ['rule', 'notify', numberedArticle(1).article.headlines[0]?.value],
      ['rule', 'tag', numberedArticle(1).article.headlines[0]?.value],
      ['person', 'star', numberedArticle(1).article.headlines[0]?.value],
    ]);
    await keeping.undo(me);
    await keeping.undo(me, log.items[0]?.batch);
    expect((await keeping.listActs(me, { limit: 2 })).items.every(({ undoneAt }) => undoneAt)).toBe(true);
    expect(await keeping.getKept(me, one)).toMatchObject({ starred: false, tags: ['imported'] });
    expect((await keeping.listActs(me, { limit: 9, by: 'rule', action: 'notify' })).items).toHaveLength(1);
  });

  it('keeps owners apart', async () => {
    const one = await add(1);
    await act({ do: 'tag', article: one, tag: 'mine' });
    await expect(keeping.getKept('other', one)).rejects.toMatchObject({ code: 'not-found' });
    await expect(keeping.act('other', [{ do: 'star', article: one }])).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(keeping.undo('other')).rejects.toMatchObject({ code: 'not-found' });
    expect(await keeping.listTags('other')).toEqual([]);
    expect(await keeping.findIds('other', one.slice(0, 8), { limit: 2 })).toEqual([]);
  });

  it('finds an id by its beginning', async () => {
    const [one, two] = [await add(1), await add(2)];
    expect(await keeping.findIds(me, one, { limit: 2 })).toEqual([one]);
    expect(await keeping.findIds(me, one.slice(0, 4), { limit: 2 })).toEqual([one, two].sort());
    await store.deleteArticle(me, two);
    expect(await keeping.findIds(me, two, { limit: 2 })).toEqual([]);
    expect(await keeping.findIds(me, two, { limit: 2, deleted: true })).toEqual([two]);
    expect(await keeping.findIds(me, '%', { limit: 2 })).toEqual([]);
  });
});

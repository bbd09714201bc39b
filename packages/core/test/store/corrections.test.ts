import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { AnnotationCorrection } from '../../src/model/index.ts';
import { type ArticleStore, LOCAL_OWNER as me } from '../../src/store/index.ts';
import { annotatedArticle, annotationsOf } from './annotated-article.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('corrections', (prepare) => {
  let store: ArticleStore;
  let another: () => Promise<ArticleStore>;
  let id = '';

  beforeEach(async () => {
    const opened = async (open: () => Promise<ArticleStore>) => {
      const one = await open();
      onTestFinished(() => one.close());
      return one;
    };
    store = await opened(await prepare());
    another = async () => opened(await prepare());
    ({ id } = await store.addArticle(me, annotatedArticle(1)));
  });

  const correct = (correction: AnnotationCorrection) => store.correctAnnotations(me, id, correction);
  const current = async (of = store, article = id) =>
    (await of.getAnnotations(me, article))?.set.annotations.filter(({ state }) => state === 'current') ?? [];
  const renew = () => store.putAnnotations(me, id, { set: annotationsOf(1), rules: '2' });

  it('keeps a rejection, also when newer rules find the same again, and takes it back', async () => {
    const after = await correct({ do: 'reject', annotations: ['quotation-3'] });
    expect(after).toEqual((await store.getAnnotations(me, id))?.set);
    await renew();
    expect((await current()).map(({ id: own }) => own)).toEqual(['time-1', 'name-2', 'measure-4']);
    expect((await store.searchArticles(me, { query: 'quote:high', limit: 5 })).items).toEqual([]);
    await correct({ do: 'restore', annotations: ['quotation-3'] });
    expect((await current()).map(({ id: own }) => own)).toContain('quotation-3');
  });

  it("keeps a person's speaker beside the rule's, through newer rules", async () => {
    await correct({
      do: 'correct',
      annotations: ['quotation-3'],
      change: { type: 'quotation', speaker: { type: 'PER', name: 'Bo Reed' } },
    });
    await renew();
    expect((await store.searchArticles(me, { query: 'said-by:reed', limit: 5 })).items).toHaveLength(1);
    expect((await store.searchArticles(me, { query: 'said-by:smith1', limit: 5 })).items).toEqual([]);
    const said = (await current()).filter(({ body }) => body.type === 'quotation');
    expect(said).toMatchObject([{ madeBy: { kind: 'person' }, replaces: 'quotation-3' }]);
  });

  it('hands corrections to another archive', async () => {
    await correct({ do: 'reject', annotations: ['time-1'] });
    await correct({
      do: 'correct',
      annotations: ['name-2'],
      change: { type: 'mention', entity: { type: 'ORG', name: 'Smith Yard' } },
    });
    const before = await current();
    const other = await another();
    for await (const stored of store.exportArticles(me)) {
      await other.importArticle(me, stored, await store.readSource(me, id));
    }
    expect(await other.getAnnotations(me, id)).toBeUndefined();
    await other.putAnnotations(me, id, { set: annotationsOf(1), rules: '1' });
    expect(await current(other)).toEqual(before);
  });

  it('refuses what is not there, and changes nothing', async () => {
    const before = await store.getAnnotations(me, id);
    await expect(correct({ do: 'reject', annotations: ['time-1', 'x'] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      store.correctAnnotations('other', id, { do: 'reject', annotations: ['time-1'] }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.getAnnotations(me, id)).toEqual(before);
  });
});

import { expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, headlines, useArchive } from './use-archive.ts';

onEachDatabase('the bin', (prepare) => {
  const archive = useArchive(prepare);
  const { add, search } = archive;

  it('takes an article out of the library and of search, and gives it back', async () => {
    const { id } = await add(1);
    await add(2);
    await archive.store.deleteArticle(me, id);
    expect(await archive.store.countArticles(me)).toBe(1);
    expect(headlines(await archive.store.listArticles(me, { limit: 9 }))).toEqual([
      'Report 2 from the harbour',
    ]);
    expect(headlines(await archive.store.listArticles(me, { limit: 9, deleted: true }))).toEqual([
      'Report 1 from the harbour',
    ]);
    expect(headlines(await search('numeral1'))).toEqual([]);
    expect(await search('harbour')).toMatchObject({ total: 1 });
    const kept = await archive.store.getArticle(me, id);
    expect(Date.parse(kept.deletedAt ?? '')).toBeGreaterThan(0);
    expect(Buffer.from(await archive.store.readSource(me, id)).equals(numberedArticle(1).bytes)).toBe(true);

    await archive.store.restoreArticle(me, id);
    expect(await archive.store.countArticles(me)).toBe(2);
    expect(headlines(await search('numeral1'))).toEqual(['Report 1 from the harbour']);
    expect(await archive.store.getArticle(me, id)).not.toHaveProperty('deletedAt');
    expect((await archive.store.listArticles(me, { limit: 9, deleted: true })).items).toEqual([]);
  });

  it('is named when its article is added again, which does not take it out', async () => {
    const { id, headline } = await add(1);
    await archive.store.deleteArticle(me, id);
    expect(await add(1)).toEqual({ status: 'present', id, headline, deleted: true });
    expect(await archive.store.countArticles(me)).toBe(0);
  });

  it('takes an article twice as once', async () => {
    const { id } = await add(1);
    await archive.store.deleteArticle(me, id);
    await archive.store.deleteArticle(me, id);
    await archive.store.restoreArticle(me, id);
    await archive.store.restoreArticle(me, id);
    const changes = await all((after) => archive.store.listChanges(me, { limit: 1, ...after }));
    expect(changes.map((change) => change.action)).toEqual(['restored', 'deleted', 'added']);
    expect(
      changes.every((change) => change.articleId === id && change.headline === 'Report 1 from the harbour'),
    ).toBe(true);
  });

  it('keeps an article that comes and goes from many sides at once in step with search', async () => {
    const { id } = await add(1);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 ? archive.store.restoreArticle(me, id) : archive.store.deleteArticle(me, id),
      ),
    );
    const listed = await archive.store.countArticles(me);
    expect((await search('numeral1')).items).toHaveLength(listed);
  });
});

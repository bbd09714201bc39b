import { expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { article, p } from '../../src/testing/index.ts';
import { newArticle, numberedArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, useArchive } from './use-archive.ts';

onEachDatabase('owners', (prepare) => {
  const archive = useArchive(prepare);
  const { add } = archive;

  it('see nothing of one another', async () => {
    const mine = await add(1);
    const yours = await archive.store.addArticle('you', numberedArticle(1));
    expect(yours).toMatchObject({ status: 'added' });
    expect(yours.id).not.toBe(mine.id);
    await expect(archive.store.getArticle('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(archive.store.readSource('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(archive.store.deleteArticle('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(archive.store.restoreArticle('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
    for (const owner of [me, 'you']) {
      expect(await archive.store.countArticles(owner)).toBe(1);
      expect((await archive.store.listArticles(owner, { limit: 9 })).items).toHaveLength(1);
      expect(await archive.store.searchArticles(owner, { query: 'harbour', limit: 9 })).toMatchObject({
        total: 1,
      });
      expect((await archive.store.listChanges(owner, { limit: 9 })).items).toHaveLength(1);
    }
    expect(await archive.store.countArticles('nobody')).toBe(0);
  });

  it("find their own hits behind any number of others'", async () => {
    for (let n = 0; n < 30; n++) await archive.store.addArticle('you', numberedArticle(n));
    await add(1);
    await archive.store.addArticle(
      me,
      newArticle('s', article('Elsewhere', p('A harbour, once, in a long text of other words.'))),
    );
    const found = await all((after) =>
      archive.store.searchArticles(me, { query: 'harbour', limit: 1, ...after }),
    );
    expect(found.map((hit) => hit.headline)).toEqual(['Report 1 from the harbour', 'Elsewhere']);
  });
});

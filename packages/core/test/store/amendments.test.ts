import { expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { onEachDatabase } from './on-each-database.ts';
import { useArchive } from './use-archive.ts';

onEachDatabase('amendments', (prepare) => {
  const archive = useArchive(prepare);
  const { add, search, exported } = archive;

  const headline = (value: string) => ({ kind: 'headline', value }) as const;

  it('put an article right beside the parse, in lists and search too, and are undone', async () => {
    const { id } = await add(1);
    const before = await archive.store.getArticle(me, id);
    const amended = await archive.store.amendArticle(me, id, headline('An uncommon name'));
    expect(amended).toEqual(await archive.store.getArticle(me, id));
    expect(amended.article.headlines[0]?.value).toBe('An uncommon name');
    expect((await archive.store.listArticles(me, { limit: 1 })).items[0]?.headline).toBe('An uncommon name');
    expect((await search('uncommon')).total).toBe(1);
    const [kept] = amended.amendments;
    const undone = await archive.store.unamendArticle(me, id, kept?.id ?? '');
    expect(undone).toEqual(before);
    expect((await search('uncommon')).total).toBe(0);
    expect((await archive.store.listChanges(me, { limit: 9 })).items.map(({ action }) => action)).toEqual([
      'unamended',
      'amended',
      'added',
    ]);
  });

  it('about the same replace one another, others stand beside them', async () => {
    const { id } = await add(1);
    await archive.store.amendArticle(me, id, headline('One'));
    await archive.store.amendArticle(me, id, { kind: 'datePublished', value: '2020-02-02' });
    const { article: made, amendments } = await archive.store.amendArticle(me, id, headline('Two'));
    expect(made).toMatchObject({ headlines: [{ value: 'Two' }], datePublished: '2020-02-02' });
    expect(amendments).toHaveLength(2);
  });

  it('survive the bin, and are known to nobody else', async () => {
    const { id } = await add(1);
    const { amendments } = await archive.store.amendArticle(me, id, headline('An uncommon name'));
    await archive.store.deleteArticle(me, id);
    await archive.store.amendArticle(me, id, { kind: 'by', value: 'Ann' });
    await archive.store.restoreArticle(me, id);
    expect((await search('uncommon by:ann')).total).toBe(1);
    await expect(archive.store.amendArticle('you', id, headline('Mine'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(archive.store.unamendArticle('you', id, amendments[0]?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
    const other = await add(2);
    await expect(archive.store.unamendArticle(me, other.id, amendments[0]?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('go with an article to another archive', async () => {
    const { id } = await add(1);
    await archive.store.amendArticle(me, id, headline('One'));
    await archive.store.amendArticle(me, id, headline('Two'));
    const [stored] = await exported(me);
    if (!stored) throw new Error('nothing was exported');
    await archive.store.importArticle('you', stored, await archive.store.readSource(me, id));
    expect(await archive.store.getArticle('you', id)).toEqual(await archive.store.getArticle(me, id));
    expect(await exported('you')).toEqual([stored]);
  });
});

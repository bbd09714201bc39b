import { expect, it } from 'vitest';
import { blockText } from '../../src/model/index.ts';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { article, p } from '../../src/testing/index.ts';
import { numberedArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { useArchive } from './use-archive.ts';

onEachDatabase('revisions', (prepare) => {
  const archive = useArchive(prepare);
  const { add, search, exported } = archive;

  const { article: parsed } = numberedArticle(1);
  const again = {
    ...parsed,
    ...article('Parsed anew', p('A harbour, once more.'), p('Said by nobody else.')),
    source: { ...parsed.source, readerVersion: '99' },
  };

  it('keep what was before, and carry what people made', async () => {
    const { id } = await add(1);
    const before = await archive.store.getArticle(me, id);
    await archive.store.amendArticle(me, id, { kind: 'by', value: 'By a person' });
    expect(await archive.store.reviseArticle(me, id, again)).toEqual({ revision: 2, changed: true });
    const after = await archive.store.getArticle(me, id);
    expect(after.article).toMatchObject({ headlines: [{ value: 'Parsed anew' }], by: 'By a person' });
    expect(after.addedAt).toBe(before.addedAt);
    expect((await search('nobody')).total).toBe(1);
    expect(await archive.store.getRevision(me, id, 1)).toEqual(before.article);
    expect(await archive.store.listRevisions(me, id)).toMatchObject([
      { number: 2, reason: 'reparsed', headline: 'Parsed anew', current: true },
      { number: 1, reason: 'added' },
    ]);
    expect((await archive.store.listChanges(me, { limit: 1 })).items[0]?.action).toBe('reparsed');
    expect(await archive.store.getAnnotations(me, id)).toBeUndefined();
  });

  it('are none where nothing changed', async () => {
    const { id } = await add(1);
    expect(await archive.store.reviseArticle(me, id, parsed)).toEqual({ revision: 1, changed: false });
    expect(await archive.store.listRevisions(me, id)).toHaveLength(1);
    expect((await archive.store.listChanges(me, { limit: 9 })).items).toHaveLength(1);
  });

  it('are gone back to, with corrections, and come again', async () => {
    const { id } = await add(1);
    const before = await archive.store.getArticle(me, id);
    await archive.store.reviseArticle(me, id, again);
    expect(await archive.store.useRevision(me, id, 1)).toEqual(before);
    expect((await search('nobody')).total).toBe(0);
    expect((await archive.store.listChanges(me, { limit: 1 })).items[0]?.action).toBe('reverted');
    expect(await archive.store.reviseArticle(me, id, again)).toEqual({ revision: 3, changed: true });
    expect((await exported(me))[0]?.revisions).toHaveLength(3);
  });

  it('have highlights follow, and orphaned ones come back', async () => {
    const { id } = await add(1);
    const [block] = parsed.body.children;
    const exact = block ? blockText(block).slice(0, 12) : '';
    const target = [{ block: block?.id ?? '', start: 0, end: exact.length, exact }];
    await archive.store.keeping.act(me, [
      { do: 'annotate', article: id, body: { type: 'highlight', colour: 'yellow', target } },
    ]);
    const state = async () => (await archive.store.keeping.getKept(me, id)).annotations[0];
    await archive.store.reviseArticle(me, id, again);
    expect(await state()).toMatchObject({ state: 'orphan', body: { target: [{ exact }] } });
    await archive.store.useRevision(me, id, 1);
    expect(await state()).toMatchObject({ state: 'current', body: { target: [{ exact }] } });
  });

  it('are of the same source, and of an owner', async () => {
    const { id } = await add(1);
    const other = { ...again, source: { ...again.source, sha256: 'a'.repeat(64) } };
    await expect(archive.store.reviseArticle(me, id, other)).rejects.toMatchObject({
      code: 'article-invalid',
    });
    await expect(
      archive.store.reviseArticle(me, id, { ...again, source: { ...again.source, part: '2' } }),
    ).rejects.toMatchObject({ code: 'article-invalid' });
    await expect(archive.store.reviseArticle('you', id, again)).rejects.toMatchObject({ code: 'not-found' });
    for (const asked of [
      () => archive.store.getRevision(me, id, 2),
      () => archive.store.useRevision(me, id, 2),
      () => archive.store.getRevision('you', id, 1),
      () => archive.store.useRevision('you', id, 1),
      () => archive.store.listRevisions('you', id),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are walked to in the order of ids, the bin too', async () => {
    const ids = [];
    for (const n of [1, 2, 3]) ids.push((await add(n)).id);
    await archive.store.deleteArticle(me, ids[1] ?? '');
    const first = await archive.store.walkArticles(me, { limit: 2 });
    expect([
      ...first,
      ...(await archive.store.walkArticles(me, { after: first[1] ?? '', limit: 2 })),
    ]).toEqual(ids);
    expect(await archive.store.walkArticles('you', { limit: 2 })).toEqual([]);
  });
});

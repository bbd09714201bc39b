import { expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { headlines, useArchive } from './use-archive.ts';

const DAY = 86_400_000;

onEachDatabase('the end of the bin', (prepare) => {
  const archive = useArchive(prepare);

  /** Deletes an article, and answers the moment that it is removed for good, in milliseconds. */
  const expiry = async (id: string) => {
    await archive.store.deleteArticle(me, id);
    const { items } = await archive.store.listArticles(me, { limit: 9, deleted: true });
    return Date.parse(items.find((item) => item.id === id)?.expiresAt ?? '');
  };

  it('comes after 30 days, for the article and its source, and is logged', async () => {
    const { id } = await archive.add(1);
    const other = await archive.add(2);
    const end = await expiry(id);
    expect(end).toBe(Date.parse((await archive.store.getArticle(me, id)).deletedAt ?? '') + 30 * DAY);

    expect(await archive.store.expireArticles(me, { now: new Date(end - 1) })).toEqual([]);
    expect(await archive.store.getArticle(me, id)).toHaveProperty('deletedAt');

    const gone = { id, headline: 'Report 1 from the harbour' };
    expect(await archive.store.expireArticles(me, { now: new Date(end) })).toEqual([gone]);
    expect(await archive.store.expireArticles(me, { now: new Date(end) })).toEqual([]);
    await expect(archive.store.getArticle(me, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(archive.store.restoreArticle(me, id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await archive.store.listArticles(me, { limit: 9, deleted: true })).items).toEqual([]);
    expect((await archive.store.listChanges(me, { limit: 1 })).items).toEqual([
      { at: new Date(end).toISOString(), action: 'expired', articleId: id, headline: gone.headline },
    ]);
    expect(headlines(await archive.search('harbour'))).toEqual(['Report 2 from the harbour']);
    expect(await archive.store.readSource(me, other.id)).toBeDefined();

    const again = await archive.add(1);
    expect(again.status).toBe('added');
    expect(again.id).not.toBe(id);
    const bytes = Buffer.from(await archive.store.readSource(me, again.id));
    expect(bytes.equals(numberedArticle(1).bytes)).toBe(true);
  });

  it('does not come for what was restored, with all that people made of it', async () => {
    const { id } = await archive.add(1);
    await archive.store.keeping.act(me, [{ do: 'tag', article: id, tag: 'kept' }]);
    const end = await expiry(id);
    await archive.store.restoreArticle(me, id);
    expect(await archive.store.expireArticles(me, { now: new Date(end + DAY), all: true })).toEqual([]);
    expect((await archive.store.listArticles(me, { limit: 9 })).items).toMatchObject([
      { id, tags: ['kept'] },
    ]);
  });

  it('leaves a source that an article of another owner was made of, until that goes too', async () => {
    const mine = await archive.add(1);
    const theirs = await archive.store.addArticle('someone', numberedArticle(1));
    await archive.store.deleteArticle(me, mine.id);
    expect(await archive.store.expireArticles(me, { now: new Date(), all: true })).toHaveLength(1);
    const bytes = Buffer.from(await archive.store.readSource('someone', theirs.id));
    expect(bytes.equals(numberedArticle(1).bytes)).toBe(true);
    expect(await archive.store.countArticles('someone')).toBe(1);
  });

  it('never takes the source of an article that is added at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await archive.add(1);
      await archive.store.deleteArticle(me, id);
      const [, added] = await Promise.all([
        archive.store.expireArticles(me, { now: new Date(), all: true }),
        archive.store.addArticle('someone', numberedArticle(1)),
      ]);
      const bytes = Buffer.from(await archive.store.readSource('someone', added.id));
      expect(bytes.equals(numberedArticle(1).bytes)).toBe(true);
      await archive.store.deleteArticle('someone', added.id);
      await archive.store.expireArticles('someone', { now: new Date(), all: true });
      await expect(archive.store.readSource('someone', added.id)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

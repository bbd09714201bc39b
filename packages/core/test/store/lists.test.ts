import { expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, useArchive } from './use-archive.ts';

onEachDatabase('lists', (prepare) => {
  const archive = useArchive(prepare);
  const { add, search } = archive;

  const dated = (n: number, datePublished: string | undefined, headline: string) =>
    archive.store.addArticle(
      me,
      newArticle(
        `${n}`,
        articleWith(datePublished === undefined ? {} : { datePublished }, headline, p('text')),
      ),
    );

  it('go from the newest addition to the oldest, whatever the size of a page', async () => {
    for (let n = 0; n < 7; n++) await add(n);
    for (const limit of [1, 2, 3, 7, 50]) {
      const items = await all((after) => archive.store.listArticles(me, { limit, ...after }));
      expect(items.map((item) => item.headline)).toEqual(
        [6, 5, 4, 3, 2, 1, 0].map((n) => `Report ${n} from the harbour`),
      );
    }
  });

  it('neither lose nor repeat an article when others come and go between two pages', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.unshift((await add(n)).id);
    const first = await archive.store.listArticles(me, { limit: 3 });
    await add(99);
    await archive.store.deleteArticle(me, ids[2] ?? '');
    const second = await archive.store.listArticles(me, { limit: 3, after: first.next ?? '' });
    expect(second.items.map((item) => item.id)).toEqual(ids.slice(3));
    expect(second).not.toHaveProperty('next');
  });

  it('go by date, moments in UTC, guesses and the undated in their place', async () => {
    await dated(1, '2019-01-16', 'day');
    await dated(2, undefined, 'undated');
    await dated(3, '2019-01-16T23:30:00-05:00', 'late on the 16th in New York');
    await dated(4, '2019-01-17T01:00:00Z', 'the 17th in London');
    await dated(5, '2019~', 'about the year');
    await dated(6, '2020', 'later');
    for (const limit of [1, 2, 50]) {
      const items = await all((after) =>
        archive.store.listArticles(me, { order: 'published', limit, ...after }),
      );
      expect(items.map((item) => item.headline)).toEqual([
        'later',
        'late on the 16th in New York',
        'the 17th in London',
        'day',
        'about the year',
        'undated',
      ]);
    }
  });

  it('go by headline, without regard to case, accents and quotation marks', async () => {
    for (const [n, headline] of ['zebra', '“Apple” day', 'Äpfel', 'apple pie', 'Apple', 'apple'].entries()) {
      await dated(n, undefined, headline);
    }
    for (const limit of [1, 2, 50]) {
      const items = await all((after) =>
        archive.store.listArticles(me, { order: 'headline', limit, ...after }),
      );
      expect(items.map((item) => item.headline)).toEqual([
        'Äpfel',
        'Apple',
        'apple',
        'apple pie',
        '“Apple” day',
        'zebra',
      ]);
    }
  });

  it('refuse a cursor that is not one of theirs', async () => {
    for (let n = 0; n < 3; n++) await add(n);
    const { next = '' } = await archive.store.listArticles(me, { limit: 1 });
    const hits = await search('harbour', 1);
    const bad = ['', 'x', '!!!', 'bnVsbA', 'eyJvcmRlciI6ImFkZGVkIn0', 'A'.repeat(100_000), hits.next ?? ''];
    for (const after of bad) {
      await expect(archive.store.listArticles(me, { limit: 1, after })).rejects.toMatchObject({
        code: 'usage',
      });
      await expect(archive.store.listChanges(me, { limit: 1, after })).rejects.toMatchObject({
        code: 'usage',
      });
      const query = after === hits.next ? 'report' : 'harbour';
      await expect(archive.store.searchArticles(me, { query, limit: 1, after })).rejects.toMatchObject({
        code: 'usage',
      });
    }
    await expect(
      archive.store.listArticles(me, { limit: 1, after: next, order: 'headline' }),
    ).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(
      archive.store.listArticles(me, { limit: 1, after: next, deleted: true }),
    ).rejects.toMatchObject({
      code: 'usage',
    });
  });

  it.each([0, -1, 1.5, 201, Number.NaN])('refuse a limit of %s', async (limit) => {
    await expect(archive.store.listArticles(me, { limit })).rejects.toMatchObject({ code: 'usage' });
    await expect(archive.store.listChanges(me, { limit })).rejects.toMatchObject({ code: 'usage' });
    await expect(archive.store.searchArticles(me, { query: 'a', limit })).rejects.toMatchObject({
      code: 'usage',
    });
  });
});

import { beforeEach, expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, headlines, useArchive } from './use-archive.ts';

onEachDatabase('the query language', (prepare) => {
  const archive = useArchive(prepare);
  const { search } = archive;

  beforeEach(async () => {
    const paper = { name: 'The Harbour Post', domain: 'post.example' };
    const put = (n: number, fields: object, headline: string, ...words: string[]) =>
      archive.store.addArticle(
        me,
        newArticle(`q${n}`, articleWith(fields, headline, ...words.map((one) => p(one)))),
      );
    await put(
      1,
      { datePublished: '2019-01-16', language: 'en', publisher: paper, by: 'By Ann Smith' },
      'Treaty falls',
      'The ministers met in Geneva and the treaty fell apart at noon.',
    );
    await put(
      2,
      { datePublished: '2019-02-03', language: 'en-GB', publisher: { name: 'Daily Quay' } },
      'Ferry waits',
      'No ferry left the harbour before noon; the treaty was far away.',
    );
    await put(
      3,
      { datePublished: '2020', language: 'de', articleSection: 'Politik' },
      'Der Vertrag',
      'Geneva, im Winter.',
    );
    await put(
      4,
      { by: 'By Bo Lee' },
      'Undated harbour',
      'A ministers and treaty of no date, one two three four five six seven.',
    );
  });

  it.each<[string, string[]]>([
    ['treaty', ['Treaty falls', 'Ferry waits', 'Undated harbour']],
    ['treaty -ferry', ['Treaty falls', 'Undated harbour']],
    ['treaty NOT (ferry OR undated)', ['Treaty falls']],
    ['-treaty', ['Der Vertrag']],
    ['ferry OR vertrag', ['Ferry waits', 'Der Vertrag']],
    ['(ferry OR geneva) noon', ['Treaty falls', 'Ferry waits']],
    ['NEAR(ministers treaty, 3)', ['Undated harbour']],
    ['NEAR(ministers treaty, 9)', ['Treaty falls', 'Undated harbour']],
    ['title:harbour', ['Undated harbour']],
    ['title:treaty', ['Treaty falls']],
    ['by:smith', ['Treaty falls']],
    ['text:harbour', ['Ferry waits']],
    ['publisher:"harbour post"', ['Treaty falls']],
    ['publisher:post.example', ['Treaty falls']],
    ['lang:en', ['Treaty falls', 'Ferry waits']],
    ['section:politik', ['Der Vertrag']],
    ['published:2019', ['Treaty falls', 'Ferry waits']],
    ['published:2019-01..2019-02 noon', ['Treaty falls', 'Ferry waits']],
    ['published:>2019', ['Der Vertrag']],
    ['published:..2019-01-31', ['Treaty falls']],
    ['treaty published:2019-02', ['Ferry waits']],
    ['treaty -published:2019', ['Undated harbour']],
    ['words:<5', ['Der Vertrag']],
    ['words:>12', ['Undated harbour']],
    ['ferry OR lang:de', ['Ferry waits', 'Der Vertrag']],
    ['(title:treaty OR published:2020) geneva', ['Treaty falls', 'Der Vertrag']],
    ['added:2001', []],
    ['publisher:%', []],
  ])('%s', async (query, expected) => {
    const found = await search(query);
    expect(headlines(found).sort()).toEqual([...expected].sort());
    expect(found.total).toBe(expected.length);
  });

  it.each([
    ['treaty sort:published', ['Ferry waits', 'Treaty falls', 'Undated harbour']],
    ['treaty sort:title', ['Ferry waits', 'Treaty falls', 'Undated harbour']],
    ['treaty sort:added', ['Undated harbour', 'Ferry waits', 'Treaty falls']],
    ['words:>0 sort:title', ['Der Vertrag', 'Ferry waits', 'Treaty falls', 'Undated harbour']],
    ['words:>0', ['Undated harbour', 'Der Vertrag', 'Ferry waits', 'Treaty falls']],
  ])('%s, a page at a time', async (query, expected) => {
    const found = await all((after) => archive.store.searchArticles(me, { query, limit: 1, ...after }));
    expect(found.map(({ headline }) => headline)).toEqual(expected);
    expect(found.every(({ snippet }) => snippet.length > 0)).toBe(true);
  });

  it('says where a query is wrong, and takes no cursor of another one', async () => {
    await expect(search('treaty OR')).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('character 8'),
    });
    const { next } = await search('treaty sort:title', 1);
    await expect(
      archive.store.searchArticles(me, { query: 'ferry sort:title', limit: 1, after: next ?? '' }),
    ).rejects.toMatchObject({ code: 'usage' });
  });
});

import { runningText } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';
import { printedPage } from './printed-page.ts';

const opened = openTestArchive();
const ask = () => opened().ask.articles;
const add = (n: number | string) => ask().add({ source: { content: printedPage(n) } });
const refused = (code: string, tearsheetCode: string) =>
  expect.objectContaining({ code, cause: expect.objectContaining({ code: tearsheetCode }) });

it('has these procedures, and no query among those that change the archive', async () => {
  const { appRouter } = await import('@tearsheet/api');
  // By its type a tree, it is kept flat.
  const flat: object = appRouter._def.procedures;
  const kinds = Object.entries(flat).map(([path, { _def }]) => `${_def.type} ${path}`);
  expect(kinds.sort()).toEqual([
    'mutation annotations.add',
    'mutation annotations.correct',
    'mutation annotations.reject',
    'mutation annotations.restore',
    'mutation articles.add',
    'mutation articles.amend',
    'mutation articles.delete',
    'mutation articles.emptyBin',
    'mutation articles.parse',
    'mutation articles.reparse',
    'mutation articles.reparseSome',
    'mutation articles.restore',
    'mutation articles.unamend',
    'mutation articles.useRevision',
    'mutation cast.merge',
    'mutation cast.rename',
    'mutation cast.split',
    'mutation cast.undo',
    'mutation imports.retry',
    'mutation jobs.cancel',
    'mutation jobs.retry',
    'mutation jobs.start',
    'mutation kept.act',
    'mutation kept.place',
    'mutation kept.runRule',
    'mutation kept.undo',
    'mutation stories.gather',
    'mutation stories.merge',
    'mutation stories.rename',
    'mutation stories.split',
    'mutation stories.undo',
    'query archive.info',
    'query articles.annotations',
    'query articles.changes',
    'query articles.compare',
    'query articles.compareRevisions',
    'query articles.export',
    'query articles.facets',
    'query articles.get',
    'query articles.ids',
    'query articles.list',
    'query articles.pageImage',
    'query articles.revisions',
    'query articles.search',
    'query articles.source',
    'query articles.sourceLayout',
    'query articles.sourcePages',
    'query cast.appearances',
    'query cast.get',
    'query cast.list',
    'query cast.ofArticle',
    'query cast.over',
    'query cast.statements',
    'query cast.timeline',
    'query imports.get',
    'query imports.list',
    'query imports.report',
    'query imports.rows',
    'query jobs.faults',
    'query jobs.get',
    'query jobs.list',
    'query kept.annotations',
    'query kept.collections',
    'query kept.exportAnnotations',
    'query kept.get',
    'query kept.log',
    'query kept.rules',
    'query kept.searches',
    'query kept.tags',
    'query kept.tryRule',
    'query stories.articles',
    'query stories.get',
    'query stories.list',
    'query stories.ofArticle',
  ]);
});

describe('articles.add', () => {
  it('parses a source and keeps both', async () => {
    const added = await add('added');
    expect(added).toEqual({
      status: 'added',
      id: added.id,
      headline: 'Harbour Wall Number added Holds Against the Highest Tide',
    });
    const { article, id, addedAt } = await ask().get({ id: added.id });
    expect({ id, by: article.by }).toEqual({ id: added.id, by: 'By Ann Smith' });
    expect(Date.parse(addedAt)).toBeGreaterThan(0);
    expect(runningText(article)).toHaveLength(3);
    const kept = await opened().archive.store.readSource('local', added.id);
    expect(Buffer.from(kept).toString()).toBe(printedPage('added'));
  });

  it('makes no second article of a source, also where both come at once', async () => {
    const results = await Promise.all([add('twice'), add('twice'), add('twice')]);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.map(({ status }) => status).sort()).toEqual(['added', 'present', 'present']);
    expect(await add('twice')).toMatchObject({ status: 'present' });
  });

  it('takes bytes in base64, and what is known of them', async () => {
    const content = Buffer.from(printedPage('coded')).toString('base64');
    const { id } = await ask().add({
      source: {
        content,
        encoding: 'base64',
        type: 'text',
        fileName: 'wall.txt',
        uri: 'https://paper.example/wall',
        published: '2012-05-04',
        retrieved: '2012-05-05T08:00:00Z',
      },
    });
    expect((await ask().get({ id })).article).toMatchObject({
      datePublished: '2012-05-04',
      source: { fileName: 'wall.txt', uri: 'https://paper.example/wall', retrieved: '2012-05-05T08:00:00Z' },
    });
  });

  it.each([
    ['nothing', { content: '' }, 'UNPROCESSABLE_CONTENT', 'source-empty'],
    ['what is not base64', { content: 'wall!', encoding: 'base64' as const }, 'BAD_REQUEST', 'usage'],
    [
      'a picture called a text',
      { content: 'iVBORw0KGgoAAAANSUhEUg==', encoding: 'base64' as const, type: 'text' as const },
      'UNSUPPORTED_MEDIA_TYPE',
      'source-unsupported',
    ],
    ['a date that is none', { content: 'x', published: '2019-02-30' }, 'BAD_REQUEST', 'usage'],
    ['a time without a zone', { content: 'x', retrieved: '2019-02-03T08:00:00' }, 'BAD_REQUEST', 'usage'],
    ['a field that is not known', { content: 'x', path: '/etc/passwd' }, 'BAD_REQUEST', 'usage'],
  ])('refuses %s', async (_, source, code, tearsheetCode) => {
    const before = await opened().ask.archive.info();
    await expect(ask().add({ source })).rejects.toEqual(refused(code, tearsheetCode));
    expect(await opened().ask.archive.info()).toEqual(before);
  });
});

describe('articles.parse', () => {
  it('answers the article and saves nothing', async () => {
    const before = await opened().ask.archive.info();
    const { article } = await ask().parse({ source: { content: printedPage('unsaved') } });
    expect(article.headlines[0]?.value).toMatch(/Number unsaved/);
    expect(await opened().ask.archive.info()).toEqual(before);
    expect(await opened().archive.store.findBySource('local', article.source.sha256)).toBeUndefined();
  });
});

describe('articles.list and articles.search', () => {
  it('page through what is there', async () => {
    for (const n of [11, 12, 13]) await add(n);
    const first = await ask().list({ limit: 2 });
    expect(first.items.map(({ headline }) => headline)).toEqual([
      expect.stringMatching(/Number 13 /),
      expect.stringMatching(/Number 12 /),
    ]);
    const { next } = first;
    if (next === undefined) throw new Error('There are more than two articles.');
    expect((await ask().list({ limit: 1, after: next })).items[0]?.headline).toMatch(/Number 11 /);
    expect((await ask().list()).items.length).toBeGreaterThanOrEqual(3);
    const byHeadline = await ask().list({ order: 'headline', limit: 200 });
    const headlines = byHeadline.items.map(({ headline }) => headline);
    expect(headlines).toEqual(headlines.toSorted());
  });

  it('find words, and show where', async () => {
    await add('sought');
    const { items, total } = await ask().search({ query: '"wall sought"' });
    expect(total).toBe(1);
    expect(items[0]?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['wall-sought']);
  });

  it.each([{ limit: 0 }, { limit: 201 }, { limit: 1.5 }, { after: 'nonsense' }])(
    'refuse %o',
    async (query) => {
      await expect(ask().list(query)).rejects.toEqual(refused('BAD_REQUEST', 'usage'));
      await expect(ask().search({ query: 'wall', ...query })).rejects.toEqual(
        refused('BAD_REQUEST', 'usage'),
      );
    },
  );

  it('refuse a search without a word', async () => {
    await expect(ask().search({ query: ' “ ” ' })).rejects.toEqual(refused('BAD_REQUEST', 'usage'));
  });
});

describe('articles.source', () => {
  it('gives the text that the ranges of the article count in', async () => {
    const { id } = await add('ranged');
    const [{ article }, source] = await Promise.all([ask().get({ id }), ask().source({ id })]);
    expect(source).toEqual({
      sha256: article.source.sha256,
      mediaType: 'text/plain',
      size: article.source.size,
      charset: 'utf-8',
      text: printedPage('ranged'),
    });
    const words = (target: string) =>
      article.evidence
        .filter((evidence) => evidence.target === target)
        .flatMap(({ ranges }) => ranges)
        .map((range) => (range.kind === 'text' ? source.text?.slice(range.start, range.end) : undefined));
    expect(words('/by')).toEqual(['By Ann Smith']);
    expect(words('#b2')[0]).toMatch(/^"We slept well.*wall-ranged\.$/s);
  });

  it('counts in characters, whatever the encoding of the bytes', async () => {
    const text = printedPage('wide');
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    const { id } = await ask().add({ source: { content: bytes.toString('base64'), encoding: 'base64' } });
    const [{ article }, source] = await Promise.all([ask().get({ id }), ask().source({ id })]);
    expect(source).toMatchObject({ charset: 'utf-16le', size: bytes.length });
    const [range] = article.evidence.find(({ target }) => target === '/by')?.ranges ?? [];
    if (range?.kind !== 'text') throw new Error('The byline has a range of characters.');
    expect(source.text?.slice(range.start, range.end)).toBe('By Ann Smith');
  });
});

describe('articles.delete and articles.restore', () => {
  it('move an article into the bin and out again, and log it', async () => {
    const { id } = await add('binned');
    const shown = async (deleted?: true) =>
      (await ask().list({ limit: 200, ...(deleted && { deleted }) })).items.some((item) => item.id === id);
    expect(await ask().delete({ id })).toEqual({ id });
    expect([await shown(), await shown(true)]).toEqual([false, true]);
    expect((await ask().search({ query: 'wall-binned' })).items).toEqual([]);
    expect((await ask().get({ id })).deletedAt).toBeDefined();
    expect(await add('binned')).toMatchObject({ status: 'present', deleted: true });
    expect(await ask().restore({ id })).toEqual({ id });
    expect([await shown(), await shown(true)]).toEqual([true, false]);
    const { items } = await ask().changes({ limit: 3 });
    expect(items.map(({ action, articleId }) => [action, articleId === id])).toEqual([
      ['restored', true],
      ['deleted', true],
      ['added', true],
    ]);
  });
});

describe('articles.export', () => {
  it.each(['json', 'text', 'markdown', 'html'])('writes %s', async (format) => {
    const { id } = await add('exported');
    const { writeArticle } = await import('@tearsheet/api');
    const { article } = await ask().get({ id });
    const exported = await ask().export({ id, format });
    expect(exported).toMatchObject({ format, encoding: 'utf8', content: writeArticle(article, format) });
    expect(exported.content).toContain('Harbour Wall Number exported');
  });

  it('writes what is bytes as base64', async () => {
    const { id } = await add('exported');
    const { writeArticle } = await import('@tearsheet/api');
    const { article } = await ask().get({ id });
    const { content, ...exported } = await ask().export({ id, format: 'epub' });
    expect(exported).toEqual({
      format: 'epub',
      mediaType: 'application/epub+zip',
      extension: 'epub',
      encoding: 'base64',
    });
    expect(Buffer.from(content, 'base64')).toEqual(Buffer.from(writeArticle(article, 'epub')));
  });

  it('refuses a format that is not there', async () => {
    const { id } = await add('exported');
    await expect(ask().export({ id, format: 'papyrus' })).rejects.toEqual(refused('BAD_REQUEST', 'usage'));
  });
});

describe('an article that is not there', () => {
  const id = '01980000-0000-7000-8000-000000000000';

  it.each(['get', 'source', 'annotations', 'delete', 'restore'] as const)('articles.%s', async (name) => {
    await expect(ask()[name]({ id })).rejects.toEqual(refused('NOT_FOUND', 'not-found'));
    await expect(ask()[name]({ id: '../../etc/passwd' })).rejects.toEqual(refused('NOT_FOUND', 'not-found'));
  });

  it('articles.export', async () => {
    await expect(ask().export({ id, format: 'text' })).rejects.toEqual(refused('NOT_FOUND', 'not-found'));
  });

  it("nor is another owner's, under any procedure", async () => {
    const { appRouter } = await import('@tearsheet/api');
    const mine = await add('mine');
    const other = appRouter.createCaller({ owner: 'other', archive: opened().archive }).articles;
    for (const name of ['get', 'source', 'annotations', 'delete', 'restore'] as const) {
      await expect(other[name]({ id: mine.id })).rejects.toEqual(refused('NOT_FOUND', 'not-found'));
    }
    await expect(other.export({ id: mine.id, format: 'json' })).rejects.toEqual(
      refused('NOT_FOUND', 'not-found'),
    );
    expect((await other.list()).items).toEqual([]);
    expect((await other.search({ query: 'wall-mine' })).items).toEqual([]);
    expect((await other.changes()).items).toEqual([]);
    // Knowing what is in a file gives no right to it: the same bytes make an article of the other's own.
    const theirs = await other.add({ source: { content: printedPage('mine') } });
    expect(theirs).toMatchObject({ status: 'added' });
    expect(theirs.id).not.toBe(mine.id);
  });
});

it('archive.info counts the library', async () => {
  const { articles: before } = await opened().ask.archive.info();
  const { id } = await add('counted');
  expect(await opened().ask.archive.info()).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    modelVersion: 1,
    articles: before + 1,
  });
  await ask().delete({ id });
  expect(await opened().ask.archive.info()).toMatchObject({ articles: before });
});

import { readFile } from 'node:fs/promises';
import { type Archive, addSource, LOCAL_OWNER } from '@tearsheet/api';
import { TearsheetError, validateAnnotations } from '@tearsheet/core/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';
import { printedPage } from './printed-page.ts';

const opened = openTestArchive();
const ask = () => opened().ask.articles;
const seed = await readFile(new URL('../../../seeds/000_d62f07d240873995.txt', import.meta.url), 'utf8');

describe('the seed, added', () => {
  let id = '';

  beforeAll(async () => {
    ({ id } = await ask().add({ source: { content: seed } }));
  });

  it('has the day that nobody printed, marked as a guess, with what it rests on and what else would fit', async () => {
    const { article } = await ask().get({ id });
    expect(article.datePublished).toBe('2019-01-16');
    const proof = article.evidence.find(({ target }) => target === '/datePublished');
    expect(proof).toMatchObject({
      inferred: true,
      rule: 'infer-published',
      why: expect.stringMatching(/yesterday/),
    });
    expect(proof?.alternatives?.map(({ value }) => value)).toEqual([
      '2013-01-16',
      '2008-01-16',
      '2002-01-16',
      '1991-01-16',
    ]);
    const words = proof?.ranges.map((range) =>
      range.kind === 'text' ? seed.slice(range.start, range.end) : '',
    );
    expect(words?.map((passage) => passage.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining(['yesterday', 'Jan. 15', '1987']),
    );
    const { items } = await ask().list({ order: 'published' });
    expect(items.find((item) => item.id === id)).toMatchObject({
      datePublished: '2019-01-16',
      dateInferred: true,
    });
  });

  it('has its annotations in the archive, in their places, and they can be searched', async () => {
    const { article } = await ask().get({ id });
    const kept = await opened().archive.store.getAnnotations(LOCAL_OWNER, id);
    const found = await ask().annotations({ id });
    const { keyPhrases, extract, timeline, ...rest } = found;
    expect(rest).toEqual({ ...kept?.set, rules: kept?.rules, published: expect.anything() });
    expect(keyPhrases[0]).toMatchObject({ phrase: 'Intermediate-Range Nuclear Forces Treaty', weight: 1 });
    expect(extract.map(({ target }) => target.exact)).toContainEqual(
      expect.stringMatching(/^After a meeting in Geneva/),
    );
    expect(timeline.map(({ value }) => value)).toEqual(expect.arrayContaining(['1987', '2019-01-15', 'P6M']));
    expect(validateAnnotations(article, found)).toEqual([]);
    expect(found.published).toMatchObject({ value: '2019-01-16', confidence: expect.any(Number) });
    expect(new Set(found.annotations.map(({ body }) => body.type))).toEqual(
      new Set(['quotation', 'time', 'mention', 'measure']),
    );
    const names = found.entities.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Andrea Thompson', 'Jens Stoltenberg', 'Sergei Lavrov']));
    const times = found.annotations.flatMap(({ body }) => (body.type === 'time' ? [body.value] : []));
    // Reckoned from the day that was inferred.
    expect(times).toEqual(expect.arrayContaining(['2019-01-15', '2019-02']));
    const { items } = await ask().search({ query: 'said-by:stoltenberg' });
    expect(items.map((item) => item.id)).toEqual([id]);
  });
});

describe('the day of publication', () => {
  const dated = (n: string, extra: object = {}) =>
    ask()
      .parse({ source: { content: `${seed}\n\n${n} was added.\n`, ...extra } })
      .then(({ article }) => article);

  it('is not inferred where it is given', async () => {
    const article = await dated('Given', { published: '2013-01-16' });
    expect(article.datePublished).toBe('2013-01-16');
    expect(
      article.evidence.filter(({ inferred, target }) => inferred && target === '/datePublished'),
    ).toEqual([]);
  });

  it('lies before the source was retrieved', async () => {
    const article = await dated('Retrieved', { retrieved: '2014-05-01T00:00:00Z' });
    expect(article.datePublished).toBe('2013-01-16');
  });

  it('stays unknown where nothing tells', async () => {
    const { article } = await ask().parse({
      source: { content: 'Rain\n\nIt rained all day, and the town slept.\n' },
    });
    expect(article).not.toHaveProperty('datePublished');
    const { id } = await ask().add({
      source: { content: 'Rain\n\nIt rained all day, and the town slept.\n' },
    });
    expect(await ask().annotations({ id })).not.toHaveProperty('published');
  });
});

describe('annotations that are not there, or are old', () => {
  /** The same archive, whose reader annotates nothing. */
  const silent = (): Archive => {
    const { archive } = opened();
    const { parser } = archive;
    const annotate = () => Promise.reject(new TearsheetError('source-too-slow', 'It took too long.'));
    const [parse, parseAll] = [parser.parse.bind(parser), parser.parseAll.bind(parser)];
    return { ...archive, parser: Object.assign(Object.create(parser), { parse, parseAll, annotate }) };
  };
  const addSilently = (n: string) => addSource(LOCAL_OWNER, silent(), { bytes: Buffer.from(printedPage(n)) });

  it('hold up no article: it is kept, and they are made when they are asked for', async () => {
    const { id, status } = await addSilently('unread');
    expect(status).toBe('added');
    const { store } = opened().archive;
    expect(await store.getAnnotations(LOCAL_OWNER, id)).toBeUndefined();
    const found = await ask().annotations({ id });
    expect(found.annotations.some(({ body }) => body.type === 'quotation')).toBe(true);
    expect(await store.getAnnotations(LOCAL_OWNER, id)).toMatchObject({
      set: { annotations: found.annotations },
      rules: found.rules,
    });
  });

  it('are made anew when older rules made them', async () => {
    const { id } = await ask().add({ source: { content: printedPage('old') } });
    const { store } = opened().archive;
    const now = await ask().annotations({ id });
    await store.putAnnotations(LOCAL_OWNER, id, { set: { annotations: [], entities: [] }, rules: '0' });
    expect(await ask().annotations({ id })).toEqual(now);
    expect((await store.getAnnotations(LOCAL_OWNER, id))?.rules).toBe(now.rules);
  });

  it('say why they cannot be made', async () => {
    const { id } = await addSilently('unreadable');
    const { appRouter } = await import('@tearsheet/api');
    const caller = appRouter.createCaller({ owner: LOCAL_OWNER, archive: silent() });
    await expect(caller.articles.annotations({ id })).rejects.toMatchObject({
      cause: { code: 'source-too-slow' },
    });
  });

  it('are told where they cannot be kept', async () => {
    const { id } = await addSilently('full');
    const { appRouter } = await import('@tearsheet/api');
    const { archive } = opened();
    const putAnnotations = () => Promise.reject(new TearsheetError('archive-full', 'The disk is full.'));
    const full: Archive = { ...archive, store: { ...archive.store, putAnnotations } };
    const caller = appRouter.createCaller({ owner: LOCAL_OWNER, archive: full });
    expect((await caller.articles.annotations({ id })).annotations.length).toBeGreaterThan(0);
  });
});

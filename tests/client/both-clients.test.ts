import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type TearsheetClient } from '@tearsheet/client';
import { local } from '@tearsheet/client/local';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { serveApi } from './serve-api.ts';

/* One archive through two doors: whatever the one can do, the other can, and answers the same. */

type Open = () => Promise<{ client: TearsheetClient; close(): Promise<void> }>;

const overHttp: Open = async () => {
  const { url, dataDir, stop } = await serveApi();
  const token = (await readFile(join(dataDir, 'token'), 'utf8')).trim();
  return { client: createClient({ url, token }), close: stop };
};

const inThisProcess: Open = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tearsheet-local-'));
  return { client: local({ dataDir, jobs: 1 }), close: () => rm(dataDir, { recursive: true }) };
};

const page = (n: number | string) =>
  `Wall Number ${n} Falls\nBy Ann Smith\n\nThe wall with the name wall${n} fell in the old town on Tuesday, and nobody\nwas near it when it did.\n`;

it('they are of one type', () => {
  expectTypeOf(createClient).returns.toEqualTypeOf<ReturnType<typeof local>>();
  interface Added {
    status: 'added' | 'present';
    id: string;
    headline: string;
    deleted?: true;
    others?: Omit<Added, 'others'>[];
  }
  expectTypeOf<Awaited<ReturnType<TearsheetClient['articles']['add']['mutate']>>>().toEqualTypeOf<Added>();
});

describe.each([
  ['createClient', overHttp],
  ['local', inThisProcess],
])('%s', (_, open) => {
  let client: TearsheetClient;
  let closeArchive = async () => {};
  const refused = (code: string) =>
    expect.objectContaining({ name: 'TearsheetError', code, message: expect.stringMatching(/\.$/) });
  const add = (n: number | string) => client.articles.add.mutate({ source: { content: page(n) } });

  beforeAll(async () => {
    ({ client, close: closeArchive } = await open());
  });

  afterAll(async () => {
    await client.close();
    await closeArchive();
  });

  it('adds, lists, gets', async () => {
    const added = await add('added');
    expect(added).toEqual({ status: 'added', id: added.id, headline: 'Wall Number added Falls' });
    expect(await add('added')).toEqual({ ...added, status: 'present' });
    const { items } = await client.articles.list.query();
    const [summary] = items;
    expect(summary).toMatchObject({ id: added.id, by: 'By Ann Smith', language: 'en' });
    const stored = await client.articles.get.query({ id: added.id });
    expect(stored).toEqual({
      id: added.id,
      addedAt: summary?.addedAt,
      article: stored.article,
      amendments: [],
    });
    expect(stored.article.headlines).toEqual([{ role: 'main', value: 'Wall Number added Falls' }]);
  });

  it('pages', async () => {
    for (const n of [1, 2, 3, 4, 5]) await add(n);
    const seen: string[] = [];
    for (let after: { after?: string } = {}; ; ) {
      const { items, next } = await client.articles.list.query({ limit: 2, ...after });
      seen.push(...items.map(({ headline }) => headline));
      if (next === undefined) break;
      after = { after: next };
    }
    expect(seen.slice(0, 5)).toEqual([5, 4, 3, 2, 1].map((n) => `Wall Number ${n} Falls`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('searches', async () => {
    await add('sought');
    const { items, total } = await client.articles.search.query({ query: 'wallsought' });
    expect(total).toBe(1);
    expect(items[0]?.snippet).toContainEqual({ text: 'wallsought', hit: true });
  });

  it('parses without saving, shows the source, exports', async () => {
    const { article } = await client.articles.parse.mutate({ source: { content: page('parsed') } });
    const before = (await client.archive.info.query()).articles;
    const { id, status } = await add('parsed');
    expect(status).toBe('added');
    expect((await client.articles.get.query({ id })).article.body).toEqual(article.body);
    expect(await client.articles.source.query({ id })).toMatchObject({ text: page('parsed') });
    expect(await client.articles.export.query({ id, format: 'text' })).toMatchObject({
      extension: 'txt',
      content: expect.stringContaining('Wall Number parsed Falls'),
    });
    expect((await client.archive.info.query()).articles).toBe(before + 1);
  });

  it('tells who says what', async () => {
    const content = 'Old Wall Falls\n\n"The wall fell on Tuesday," Ann Smith said, and nobody was near it.\n';
    const { id } = await client.articles.add.mutate({ source: { content, published: '2019-01-16' } });
    const { annotations, entities, published } = await client.articles.annotations.query({ id });
    expect(entities).toMatchObject([{ name: 'Ann Smith', type: 'PER' }]);
    expect(annotations.map(({ body }) => body.type).sort()).toEqual(['mention', 'quotation', 'time']);
    const times = annotations.flatMap(({ body }) => (body.type === 'time' ? [body.value] : []));
    expect(times).toEqual(['2019-01-15']);
    // It was given: nothing is inferred.
    expect(published).toBeUndefined();
  });

  it('deletes, restores, and logs it', async () => {
    const { id } = await add('binned');
    await client.articles.delete.mutate({ id });
    expect((await client.articles.get.query({ id })).deletedAt).toBeDefined();
    expect((await client.articles.list.query({ deleted: true })).items.map((item) => item.id)).toEqual([id]);
    await client.articles.restore.mutate({ id });
    const { items } = await client.articles.changes.query({ limit: 3 });
    expect(items.map(({ action }) => action)).toEqual(['restored', 'deleted', 'added']);
  });

  it('takes many questions at once', async () => {
    const { id } = await add('asked');
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        at % 20 === 7
          ? client.articles.get.query({ id: `no-${at}` }).catch((error: unknown) => error)
          : client.articles.get.query({ id }),
      ),
    );
    for (const [at, answer] of answers.entries()) {
      expect(answer).toEqual(at % 20 === 7 ? refused('not-found') : expect.objectContaining({ id }));
    }
  });

  it('fails with the same errors', async () => {
    await expect(client.articles.get.query({ id: 'none' })).rejects.toEqual(refused('not-found'));
    await expect(client.articles.list.query({ limit: 0 })).rejects.toEqual(refused('usage'));
    await expect(client.articles.add.mutate({ source: { content: '' } })).rejects.toEqual(
      refused('source-empty'),
    );
    await expect(client.articles.search.query({ query: '' })).rejects.toEqual(refused('usage'));
  });

  it('gives up when told', async () => {
    const giveUp = AbortSignal.abort();
    await expect(
      client.articles.parse.mutate({ source: { content: page('given up') } }, { signal: giveUp }),
    ).rejects.toEqual(refused('interrupted'));
  });

  it('keeps words letter by letter, whatever they are', async () => {
    const content = 'Ünï “çode” 新聞 \u{1f4f0}\r\n\r\n__proto__ {"constructor": 1} fell in the old town.\r\n';
    const { id } = await client.articles.add.mutate({ source: { content, fileName: '__proto__' } });
    expect(await client.articles.source.query({ id })).toMatchObject({
      text: content,
      fileName: '__proto__',
    });
  });

  it('refuses to be asked when it is closed', async () => {
    await client.close();
    await client.close();
    await expect(client.archive.info.query()).rejects.toEqual(refused('usage'));
  });
});

it('a server that does not answer is said so', async () => {
  const { url, stop } = await serveApi();
  await stop();
  const client = createClient({ url });
  await expect(client.archive.info.query()).rejects.toEqual(
    expect.objectContaining({
      code: 'server-unreachable',
      message: expect.stringMatching(/^No Tearsheet server answers at http:.*“tearsheet serve”/),
    }),
  );
});

it('a client without the token reads and does not change', async () => {
  const { url, stop } = await serveApi();
  try {
    const client = createClient({ url, token: 'wrong' });
    expect(await client.archive.info.query()).toMatchObject({ articles: 0 });
    await expect(client.articles.add.mutate({ source: { content: page(1) } })).rejects.toEqual(
      expect.objectContaining({ code: 'not-allowed', message: expect.stringContaining('TEARSHEET_TOKEN') }),
    );
    expect(await client.archive.info.query()).toMatchObject({ articles: 0 });
  } finally {
    await stop();
  }
});

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { callProcedure } from '../call-procedure.ts';
import { runServer } from '../run-server.ts';

const running = runServer();
const html = Buffer.from(
  '<!doctype html><title>Wall</title><h1>Old Wall Falls</h1><p>A wall fell in the old town on Tuesday, and nobody was near it.</p><script>alert(document.domain)</script>',
);
let id = '';

async function add(fileName: string, bytes: Buffer): Promise<string> {
  const { status, text } = await callProcedure({
    port: running().api,
    path: 'articles.add',
    method: 'POST',
    headers: { authorization: `Bearer ${running().token}` },
    input: { source: { content: bytes.toString('base64'), encoding: 'base64', fileName } },
  });
  expect({ status, text }).toMatchObject({ status: 200 });
  return JSON.parse(text).result.data.id;
}

beforeAll(async () => {
  id = await add('wall.html', html);
});

it.each(['api', 'web'] as const)(
  'the %s door hands a source out to be saved, never to be shown',
  async (door) => {
    const answer = await ask({ port: running()[door], path: `/sources/${id}` });
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(html)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'content-length': String(html.length),
      'content-disposition': `attachment; filename="wall.html"; filename*=UTF-8''wall.html`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    const head = await ask({ port: running()[door], path: `/sources/${id}`, method: 'HEAD' });
    expect({ ...head.headers, date: '' }).toEqual({ ...answer.headers, date: '' });
    expect(head.bytes).toHaveLength(0);
  },
);

it.each([
  [
    'Ünï “çode” 新聞.txt',
    /filename="_n_ __ode_ __\.txt"; filename\*=UTF-8''%C3%9Cn%C3%AF%20%E2%80%9C%C3%A7ode/,
  ],
  [
    'a";\r\nSet-Cookie: x=y.txt',
    /filename="a__ Set-Cookie_ x_y\.txt"; filename\*=UTF-8''a%22%3B%20Set-Cookie%3A/,
  ],
  ["it's (1)*.txt", /filename="it_s _1__\.txt"; filename\*=UTF-8''it%27s%20%281%29%2a\.txt/],
])('names the file so that it is a name and nothing else: %j', async (name, header) => {
  const own = await add(name, Buffer.from(`A wall fell in ${JSON.stringify(name)}. Nobody saw it.`));
  const answer = await ask({ port: running().api, path: `/sources/${own}` });
  expect(answer.headers['content-disposition']).toMatch(header);
  expect(answer.headers['set-cookie']).toBeUndefined();
});

it.each([
  '/sources/01980000-0000-7000-8000-000000000000',
  '/sources/',
  '/sources/..%2f..%2ftoken',
  '/sources/../token',
  '/token',
  '/sources/x/y',
])('has nothing at %s', async (path) => {
  const answer = await ask({ port: running().api, path });
  expect({ status: answer.status, code: answer.code }).toEqual({ status: 404, code: 'not-found' });
});

it('takes no POST there', async () => {
  const answer = await ask({
    port: running().api,
    path: `/sources/${id}`,
    method: 'POST',
    headers: {
      authorization: `Bearer ${running().token}`,
      'content-type': 'application/json',
      'content-length': 2,
    },
    body: '{}',
  });
  expect(answer.status).toBe(404);
});

it.each(['cross-site', 'same-site'])('refuses a page that is %s', async (site) => {
  for (const door of ['api', 'web'] as const) {
    const headers = {
      'sec-fetch-site': site,
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const answer = await ask({ port: running()[door], path: `/sources/${id}`, headers });
    expect(answer.status).toBe(403);
  }
});

it.each(['api', 'web'] as const)(
  'the %s door shows pictures of pages that it made itself, and says when they are the same',
  { timeout: 120_000 },
  async (door) => {
    const scan = await readFile(
      new URL('../../../../packages/parser/fixtures-pages/scan.png', import.meta.url),
    );
    const path = `/sources/${await add('scan.png', scan)}/pages`;
    const port = running()[door];
    const answer = await ask({ port, path: `${path}/1` });
    expect(answer.status).toBe(200);
    expect(answer.bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[\da-f]{32}-1-\d+"$/),
    });
    const again = await ask({ port, path: `${path}/1`, headers: { 'if-none-match': answer.headers.etag } });
    expect({ status: again.status, size: again.bytes.length }).toEqual({ status: 304, size: 0 });
    const missing = { 'if-none-match': answer.headers.etag?.replace('-1-', '-2-') };
    for (const page of ['2', '0', '1x', '999999', '../1'])
      expect((await ask({ port, path: `${path}/${page}`, headers: missing })).status).toBe(404);
    expect((await ask({ port, path: `/sources/${id}/pages/1` })).code).toBe('not-found');
  },
);

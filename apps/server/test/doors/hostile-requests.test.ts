import type { OutgoingHttpHeaders } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask } from '../ask.ts';
import { callProcedure, procedures } from '../call-procedure.ts';
import { runServer } from '../run-server.ts';

/*
 * Every procedure, through both doors, asked in each way in which another site, another program or another user of
 * this machine might ask it.
 */

const running = runServer();
const page =
  'Old Wall Falls\n\nA wall fell in the old town on Tuesday, and nobody was near it when it did.\n';
let id = '';
let before: unknown;

const withToken = () => ({ authorization: `Bearer ${running().token}` });

/** All that the archive says of itself. */
async function archiveNow(): Promise<unknown> {
  const { api: port } = running();
  const asked = [
    callProcedure({ port, path: 'archive.info', input: {} }),
    callProcedure({ port, path: 'articles.changes', input: { limit: 200 } }),
    callProcedure({ port, path: 'articles.list', input: { limit: 200 } }),
  ];
  return (await Promise.all(asked)).map(({ status, text }) => ({ status, text }));
}

beforeAll(async () => {
  const { api: port } = running();
  const added = await callProcedure({
    port,
    path: 'articles.add',
    method: 'POST',
    input: { source: { content: page } },
    headers: withToken(),
  });
  expect(added.status).toBe(200);
  id = JSON.parse(added.text).result.data.id;
  before = await archiveNow();
});

/** No answer may tell more than it must, or open itself to other sites. */
function expectRefusal(answer: Answer, status: number, how: string): void {
  expect({ how, status: answer.status, code: answer.code }).toEqual({
    how,
    status,
    code: expect.stringMatching(/^[a-z-]+$/),
  });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': 'application/json',
  });
  expect(answer.text).not.toMatch(/Old Wall|tearsheet_|\.[jt]s:|node_modules/);
}

describe.each(['api', 'web'] as const)('the %s door', (door) => {
  const port = () => running()[door];
  const evil = 'http://evil.example';

  /** How each procedure is asked, and what comes of it: the same for all of them. */
  const attacks: [how: string, status: number, headers: () => OutgoingHttpHeaders, only?: 'GET' | 'POST'][] =
    [
      ['a foreign Host', 421, () => ({ ...withToken(), host: 'evil.example' })],
      ['a foreign Host with our port', 421, () => ({ ...withToken(), host: `evil.example:${port()}` })],
      [
        'a name that was pointed at this machine: its own origin, and no Sec-Fetch-Site',
        421,
        () => ({ host: `evil.example:${port()}`, origin: `http://evil.example:${port()}` }),
      ],
      ['a Host that only begins like ours', 421, () => ({ host: `localhost.evil.example:${port()}` })],
      ['a Host that ends in a dot', 421, () => ({ host: `localhost.:${port()}` })],
      ['our Host with another port', 421, () => ({ host: 'localhost:1' })],
      ['our Host without the port', 421, () => ({ host: 'localhost' })],
      ['a foreign Origin', 403, () => ({ ...withToken(), origin: evil })],
      [
        'an Origin that is our name on another port',
        403,
        () => ({ ...withToken(), origin: 'http://localhost:1' }),
      ],
      [
        'an Origin that is our name by another scheme',
        403,
        () => ({ origin: `https://localhost:${port()}` }),
      ],
      ['an Origin of null', 403, () => ({ ...withToken(), origin: 'null' })],
      ['a page of another site', 403, () => ({ ...withToken(), 'sec-fetch-site': 'cross-site' })],
      ['a page of another port', 403, () => ({ ...withToken(), 'sec-fetch-site': 'same-site' })],
      [
        'a link on another site, to look at',
        403,
        () => ({
          'sec-fetch-site': 'cross-site',
          'sec-fetch-mode': 'navigate',
          'sec-fetch-dest': 'document',
        }),
      ],
      ['a body of text', 415, () => ({ ...withToken(), 'content-type': 'text/plain' }), 'POST'],
      [
        'a form',
        415,
        () => ({ ...withToken(), 'content-type': 'application/x-www-form-urlencoded' }),
        'POST',
      ],
      [
        'a form with files',
        415,
        () => ({ ...withToken(), 'content-type': 'multipart/form-data; boundary=x' }),
        'POST',
      ],
      ['a body of no type', 415, () => ({ ...withToken(), 'content-type': undefined }), 'POST'],
      [
        'JSON inside another type',
        415,
        () => ({ ...withToken(), 'content-type': 'text/plain; application/json' }),
        'POST',
      ],
      ['no token', 401, () => ({}), 'POST'],
      ['a wrong token', 401, () => ({ authorization: `Bearer tearsheet_${'A'.repeat(43)}` }), 'POST'],
      ['half a token', 401, () => ({ authorization: `Bearer ${running().token.slice(0, 30)}` }), 'POST'],
      ['a token without its kind', 401, () => ({ authorization: running().token }), 'POST'],
      [
        'no origin, though a browser asks',
        403,
        () => ({ ...withToken(), 'sec-fetch-site': 'same-origin' }),
        'POST',
      ],
    ];

  it.each(attacks)('refuses %s', async (how, status, headers, only) => {
    for (const { path, kind, input } of procedures(id)) {
      const method = kind === 'query' ? 'GET' : 'POST';
      if (only !== undefined && method !== only) continue;
      const call = { port: port(), path, input, method, headers: headers() };
      expectRefusal(await callProcedure(call), status, `${path}, ${how}`);
      expectRefusal(await callProcedure({ ...call, batch: true }), status, `${path} in a batch, ${how}`);
    }
    expect(await archiveNow()).toEqual(before);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('knows no %s', async (method) => {
    for (const { path, input } of procedures(id)) {
      const answer = await callProcedure({ port: port(), path, input, method, headers: withToken() });
      expectRefusal(answer, 405, `${method} ${path}`);
    }
    expect(await archiveNow()).toEqual(before);
  });

  it('answers no preflight in a way that lets another site go on', async () => {
    const answer = await ask({
      port: port(),
      method: 'OPTIONS',
      path: '/trpc/articles.add',
      headers: {
        origin: evil,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    expectRefusal(answer, 403, 'a preflight');
  });

  it('changes nothing by GET', async () => {
    for (const { path, input } of procedures(id).filter(({ kind }) => kind === 'mutation')) {
      for (const batch of [false, true]) {
        for (const headers of [{}, withToken()]) {
          const answer = await callProcedure({ port: port(), path, input, batch, headers });
          expect({ path, status: answer.status }).toEqual({ path, status: 405 });
        }
      }
    }
    const input = encodeURIComponent(JSON.stringify({ 0: { limit: 5 }, 1: { id } }));
    await ask({ port: port(), path: `/trpc/articles.list,articles.delete?batch=1&input=${input}` });
    await ask({ port: port(), path: `/trpc/articles.delete?input=${input}`, method: 'HEAD' });
    expect(await archiveNow()).toEqual(before);
  });

  it('takes a body with no question', async () => {
    const answer = await ask({
      port: port(),
      path: '/trpc/archive.info',
      headers: { 'content-length': 2 },
      body: '{}',
    });
    expectRefusal(answer, 400, 'GET with a body');
  });

  it('takes no body of which it does not know how long it is, or that is too long', async () => {
    const headers = { ...withToken(), 'content-type': 'application/json' };
    const path = '/trpc/articles.delete';
    const asked = { port: port(), method: 'POST', path };
    expectRefusal(
      await ask({ ...asked, headers: { ...headers, 'transfer-encoding': 'chunked' }, body: '{}' }),
      411,
      'chunks',
    );
    expectRefusal(
      await ask({ ...asked, headers: { ...headers, 'content-length': 10 ** 12 } }),
      413,
      'length',
    );
  });

  it('takes no more than so many questions at once', async () => {
    const paths = Array.from({ length: 60 }, () => 'archive.info').join(',');
    const answer = await ask({ port: port(), path: `/trpc/${paths}?batch=1&input=%7B%7D` });
    expect(answer.status).toBe(400);
  });

  it('speaks no other protocol', async () => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'x' };
    const path = '/trpc/archive.info';
    await expect(
      ask({ port: port(), path, headers }).then(({ status }) => status),
    ).resolves.toBeGreaterThanOrEqual(400);
  });

  it.each(['//evil.example/', 'http://evil.example/', '/\\evil.example/', '//evil.example/%2e%2e'])(
    'asked for %s, leads nowhere else',
    async (path) => {
      const answer = await ask({ port: port(), path });
      expect(answer.headers.location).toBeUndefined();
      expect(answer.text).not.toMatch(/Old Wall/);
    },
  );
});

it('the doors answer those who may ask', async () => {
  const { api, web } = running();
  for (const port of [api, web]) {
    const own = { origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' };
    const ways: OutgoingHttpHeaders[] = [
      withToken(),
      { ...withToken(), host: `127.0.0.1:${port}` },
      { ...withToken(), host: `[::1]:${port}` },
      { ...own, host: `localhost:${port}` },
      { ...own, host: `LOCALHOST:${port}`, 'content-type': 'application/json; charset=utf-8' },
    ];
    for (const headers of ways) {
      for (const { path, kind, input } of procedures(id)) {
        if (path === 'articles.add' || path === 'articles.unamend') continue;
        const method = kind === 'query' ? 'GET' : 'POST';
        const { status } = await callProcedure({ port, path, input, method, headers });
        expect({ path, headers, status }).toEqual({ path, headers, status: 200 });
      }
    }
  }
});

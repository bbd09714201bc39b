import { expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { callProcedure } from '../call-procedure.ts';
import { runServer } from '../run-server.ts';

const running = runServer();

it.each(['api', 'web'] as const)('the %s door says how it is', async (door) => {
  const port = running()[door];
  const healthy = await ask({ port, path: '/healthz' });
  expect({ status: healthy.status, body: JSON.parse(healthy.text) }).toEqual({
    status: 200,
    body: { ok: true, status: 'running' },
  });
  expect((await ask({ port, path: '/healthz', headers: { host: 'evil.example' } })).status).toBe(421);
});

it('pages come through it, without what only a proxy could say', async () => {
  const answer = await ask({
    port: running().web,
    path: '/a/1',
    headers: {
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      'x-middleware-subrequest': 'middleware',
      'x-real-ip': '203.0.113.1',
      'accept-language': 'de',
    },
  });
  const { page, headers } = JSON.parse(answer.text);
  expect({ status: answer.status, page }).toEqual({ status: 200, page: '/a/1' });
  expect(headers).toMatchObject({ 'accept-language': 'de' });
  expect(Object.keys(headers).filter((name) => /forwarded|middleware|real-ip/.test(name))).toEqual([]);
});

it('a link on another site may lead to a page, not to data', async () => {
  const visit = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  const { web: port } = running();
  expect((await ask({ port, path: '/a/1', headers: visit })).status).toBe(200);
  for (const path of ['/trpc/archive.info', '/trpc', '/sources/x', '/sources?x']) {
    expect((await ask({ port, path, headers: visit })).status, path).toBe(403);
  }
  const framed = { ...visit, 'sec-fetch-dest': 'iframe' };
  expect((await ask({ port, path: '/a/1', headers: framed })).status).toBe(403);
  const image = { ...visit, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
  expect((await ask({ port, path: '/a/1', headers: image })).status).toBe(403);
});

it('the token never comes out of it', async () => {
  const { web: port, token } = running();
  const answers = await Promise.all([
    ask({ port, path: '/' }),
    callProcedure({ port, path: 'archive.info', input: {} }),
    callProcedure({ port, path: 'articles.get', input: { id: 'x' } }),
  ]);
  for (const { text, headers } of answers) {
    expect(text + JSON.stringify(headers)).not.toContain(token);
  }
});

it('a page of ours changes the archive without knowing the token', async () => {
  const { web: port } = running();
  const { status } = await callProcedure({
    port,
    path: 'articles.parse',
    method: 'POST',
    input: { source: { content: 'A wall fell.' } },
    headers: {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'sec-fetch-site': 'same-origin',
    },
  });
  expect(status).toBe(200);
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { runServer } from '../run-server.ts';

/* What no HTTP client would send, and where the doors are not to be found. */

const running = runServer();

/** Sends these bytes and reads what comes until the other side closes. */
async function send(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const get = (target: string, ...headers: string[]) =>
  ['GET '.concat(target, ' HTTP/1.1'), ...headers, 'Connection: close', '', ''].join('\r\n');

it.each(['api', 'web'] as const)('the %s door wants one Host that is ours', async (door) => {
  const port = running()[door];
  const ours = `Host: localhost:${port}`;
  const info = '/trpc/archive.info';
  expect(await send(port, get(info, ours))).toMatch(/^HTTP\/1\.1 200 /);
  expect(await send(port, get(info))).toMatch(/^HTTP\/1\.1 400 /);
  expect(await send(port, `GET ${info} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 421 /);
  expect(await send(port, get(info, 'Host:'))).toMatch(/^HTTP\/1\.1 421 /);
  for (const hosts of [
    [ours, 'Host: evil.example'],
    ['Host: evil.example', ours],
  ]) {
    expect(await send(port, get(info, ...hosts))).toMatch(/^HTTP\/1\.1 4\d\d /);
  }
  expect(await send(port, get(`http://evil.example${info}`, ours))).toMatch(/^HTTP\/1\.1 400 /);
  expect(await send(port, get(`http://localhost:${port}${info}`, 'Host: evil.example'))).toMatch(
    /^HTTP\/1\.1 421 /,
  );
  expect(await send(port, get('*', ours))).toMatch(/^HTTP\/1\.1 400 /);
  expect(await send(port, `CONNECT evil.example:80 HTTP/1.1\r\n${ours}\r\n\r\n`)).not.toMatch(/ 200 /);
});

it.each(['api', 'web'] as const)('the %s door has no patience with what is no HTTP', async (door) => {
  const port = running()[door];
  expect(await send(port, 'words, and no request\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  const long = `X-Long: ${'x'.repeat(20_000)}`;
  expect(await send(port, get('/healthz', `Host: localhost:${port}`, long))).toMatch(/^HTTP\/1\.1 431 /);
});

const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, scopeid }) => !internal && !scopeid)
  .map(({ address }) => address);

it('nobody listens on the addresses that others can reach', async () => {
  for (const host of elsewhere) {
    for (const port of [running().api, running().web]) {
      const socket = connect(port, host);
      const [failure] = await Promise.race([once(socket, 'error'), once(socket, 'connect')]);
      socket.destroy();
      expect(failure, `${host}:${port}`).toMatchObject({ code: 'ECONNREFUSED' });
    }
  }
});

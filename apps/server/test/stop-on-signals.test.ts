import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { ask } from './ask.ts';
import { callProcedure } from './call-procedure.ts';
import { PAGES } from './run-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface ServerProcess {
  child: ChildProcess;
  dataDir: string;
  api: number;
  web: number;
  token: string;
  /** How it ended, and what it said. */
  ended: Promise<{ code: number | null; output: string; errors: string }>;
}

async function startServer(): Promise<ServerProcess> {
  const { folder: dataDir, remove } = await temporaryFolder();
  const script = fileURLToPath(new URL('serve-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, PAGES], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await remove();
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const errors = text(child.stderr);
  const ended = once(child, 'close').then(async ([code]) => ({
    code,
    output: said.slice(1).join('\n'),
    errors: await errors,
  }));
  await Promise.race([once(lines, 'line'), ended]);
  const addresses: { api: string; web: string } = JSON.parse(said[0] ?? 'null');
  return {
    child,
    dataDir,
    api: Number(new URL(addresses.api).port),
    web: Number(new URL(addresses.web).port),
    token: (await readFile(join(dataDir, 'token'), 'utf8')).trim(),
    ended,
  };
}

/** Half of a request whose other half comes when told; the server has begun with it when this resolves. */
async function beginAdding({ api: port, token }: ServerProcess, content: string) {
  const body = JSON.stringify({ source: { content } });
  const asked = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/trpc/articles.add',
    agent: false,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const answer = once(asked, 'response').then(async ([response]) => ({
    status: response.statusCode,
    text: await text(response),
  }));
  asked.flushHeaders();
  await once(asked, 'continue');
  asked.write(body.slice(0, 20));
  return { finish: () => asked.end(body.slice(20)), answer };
}

/** Resolves when the door says that it is closing. */
async function untilStopping(port: number): Promise<void> {
  for (;;) {
    const { status } = await ask({ port, path: '/healthz' });
    if (status === 503) return;
    await sleep(5);
  }
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s lets running requests finish, then ends with 0',
  async (signal) => {
    const server = await startServer();
    // Whoever reads sources has been started before the time of the last call runs.
    await callProcedure({
      port: server.api,
      path: 'articles.add',
      method: 'POST',
      input: { source: { content: 'A wall stood in the old town on Monday, and everybody saw it.' } },
      headers: { authorization: `Bearer ${server.token}` },
    });
    const adding = await beginAdding(server, 'A wall fell in the old town on Tuesday, and nobody saw it.');
    const gate = join(server.dataDir, 'gate');
    const page = ask({ port: server.web, path: `/wait?${encodeURIComponent(gate)}` });
    while (!existsSync(`${gate}.asked`)) await sleep(5);

    server.child.kill(signal);
    await untilStopping(server.web);
    const late = await callProcedure({ port: server.web, path: 'archive.info', input: {} });
    expect({ status: late.status, code: late.code }).toEqual({ status: 503, code: 'server-unreachable' });
    await writeFile(gate, '');
    expect(await page).toMatchObject({ status: 200 });

    await untilStopping(server.api);
    adding.finish();
    const added = await adding.answer;
    expect(added).toMatchObject({ status: 200 });
    expect(JSON.parse(added.text).result.data).toMatchObject({ status: 'added' });
    expect(await server.ended).toEqual({ code: 0, output: 'stopped', errors: '' });
    expect((await readdir(server.dataDir)).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  },
);

it('asked twice to stop, it ends at once', async () => {
  const server = await startServer();
  const gate = join(server.dataDir, 'gate');
  const page = ask({ port: server.web, path: `/wait?${encodeURIComponent(gate)}` }).catch(() => undefined);
  while (!existsSync(`${gate}.asked`)) await sleep(5);
  server.child.kill('SIGINT');
  await untilStopping(server.web);
  server.child.kill('SIGINT');
  expect(await server.ended).toMatchObject({ code: 130 });
  await page;
});

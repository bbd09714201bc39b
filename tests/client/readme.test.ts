import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeProject, type Project } from './make-project.ts';
import { type ServedApi, serveApi } from './serve-api.ts';

/** The examples of the client's README, as they stand there. */
const readme = await readFile(new URL('../../packages/client/README.md', import.meta.url), 'utf8');
const examples = Array.from(
  readme.matchAll(/^```ts( service)?\n([\s\S]*?)^```$/gm),
  ([, kind, code = '']) => ({
    name: kind === undefined ? 'example' : 'service',
    code,
  }),
);

let project: Project;
let api: ServedApi;

beforeAll(async () => {
  project = await makeProject();
  api = await serveApi();
});

afterAll(async () => {
  await api.stop();
  await project.remove();
});

it('has its examples', () => {
  expect(examples.map(({ name }) => name)).toEqual(['example', 'example', 'service']);
});

it.each(examples)('$name compiles', async ({ code }) => {
  await project.write('compiled.ts', code);
  expect(await project.check('compiled.ts')).toEqual({ code: 0, said: [] });
});

it('the service runs as it is', async () => {
  const file = await project.write(
    'clippings.ts',
    examples.find(({ name }) => name === 'service')?.code ?? '',
  );
  const service = spawn(process.execPath, [file], {
    cwd: project.folder,
    env: { PATH: process.env.PATH, TEARSHEET_URL: api.url, TEARSHEET_DATA: api.dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors = text(service.stderr);
  const closed = once(service, 'close');
  try {
    const lines = createInterface({ input: service.stdout });
    const [line] = await Promise.race([once(lines, 'line'), closed.then(async () => [await errors])]);
    const url = /http:\S+/.exec(String(line))?.[0] ?? '';
    expect(url, String(line)).toMatch(/\/clippings$/);
    const ask = async (query: string, init?: RequestInit) => {
      const response = await fetch(`${url}${query}`, init);
      return { status: response.status, body: await response.json() };
    };
    const body = 'Old Wall Falls\n\nA wall fell in the old town on Tuesday, and nobody was near it.\n';
    const kept = await ask('', { method: 'POST', body });
    expect(kept).toEqual({
      status: 200,
      body: { status: 'added', id: expect.any(String), headline: 'Old Wall Falls', blocks: 1 },
    });
    expect(await ask('', { method: 'POST', body })).toMatchObject({ body: { status: 'present' } });
    expect(await ask('?q=town')).toMatchObject({
      status: 200,
      body: [{ headline: 'Old Wall Falls', passage: expect.stringContaining('*town*') }],
    });
    expect(await ask('', { method: 'POST', body: '' })).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/\.$/) },
    });
    expect(await ask('?q=')).toMatchObject({ status: 400 });
  } finally {
    service.kill('SIGTERM');
  }
  const [code] = await closed;
  expect({ code, errors: await errors }).toEqual({ code: 0, errors: '' });
});

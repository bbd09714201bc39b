import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type ServeProgress, serve } from '@tearsheet/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from './ask.ts';
import { callProcedure } from './call-procedure.ts';
import { quietly } from './run-server.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { withoutPrivileges } from './without-privileges.ts';

const apiAlone = { ...quietly, web: false };

async function folder(): Promise<string> {
  const { folder: made, remove } = await temporaryFolder();
  onTestFinished(remove);
  return made;
}

/** A sentence that says what to do, for people and not for programmers. */
const refusal = (code: string, words: RegExp) =>
  expect.objectContaining({ name: 'TearsheetError', code, message: expect.stringMatching(words) });

async function serveOnce(dataDir: string, options: Parameters<typeof serve>[0] | object = {}) {
  const server = await serve({ dataDir, ...apiAlone, ...options });
  const port = Number(new URL(server.addresses.api).port);
  const { text } = await callProcedure({ port, path: 'articles.list', input: { limit: 50 } });
  await server.stop();
  await server.stopped;
  return {
    headlines: JSON.parse(text).result.data.items.map((item: { headline: string }) => item.headline),
    port,
  };
}

describe('starting', () => {
  it('makes an archive, brings in the seeds once, and tells of each step', async () => {
    const dataDir = join(await folder(), 'new');
    const seeds = await folder();
    await writeFile(
      join(seeds, 'b.txt'),
      'Second Wall\n\nThe second wall fell in the old town on Tuesday.\n',
    );
    await writeFile(join(seeds, 'a.txt'), 'First Wall\n\nThe first wall fell in the old town on Monday.\n');
    await writeFile(join(seeds, 'empty.txt'), '');
    await writeFile(join(seeds, '.hidden'), 'Hidden words.');
    await mkdir(join(seeds, 'folder'));
    const steps: ServeProgress[] = [];
    const onProgress = (progress: ServeProgress) => steps.push(progress);
    const first = await serveOnce(dataDir, { seeds, onProgress });
    expect(first.headlines).toHaveLength(2);
    expect(steps).toEqual([
      { step: 'archive', dataDir },
      { step: 'seed', path: join(seeds, 'a.txt'), headline: expect.any(String) },
      { step: 'seed', path: join(seeds, 'b.txt'), headline: expect.any(String) },
      {
        step: 'seed-failed',
        path: join(seeds, 'empty.txt'),
        error: expect.objectContaining({ code: 'source-empty' }),
      },
      { step: 'api', url: `http://localhost:${first.port}` },
    ]);
    await writeFile(join(seeds, 'c.txt'), 'Third Wall\n\nThe third wall fell in the old town on Friday.\n');
    expect((await serveOnce(dataDir, { seeds })).headlines).toEqual(first.headlines);
  });

  it('answers at both addresses when it says so, and at none when it has stopped', async () => {
    const server = await serve({ dataDir: await folder(), ...quietly });
    const ports = [server.addresses.api, server.addresses.web ?? ''].map((url) => Number(new URL(url).port));
    for (const port of ports) expect((await ask({ port, path: '/healthz' })).status).toBe(200);
    await server.stop();
    await server.stop();
    await server.stopped;
    for (const port of ports) {
      await expect(ask({ port, path: '/healthz' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('keeps a token that only the owner can read, the same next time', async () => {
    const dataDir = await folder();
    await serveOnce(dataDir);
    const token = await readFile(join(dataDir, 'token'), 'utf8');
    expect(token).toMatch(/^tearsheet_[\w-]{43}\n$/);
    expect((await stat(join(dataDir, 'token'))).mode & 0o777).toBe(0o600);
    await chmod(join(dataDir, 'token'), 0o644);
    await serveOnce(dataDir);
    expect((await stat(join(dataDir, 'token'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dataDir, 'token'), 'utf8')).toBe(token);
  });
});

describe('refuses with a sentence that says what to do', () => {
  it.each(['0.0.0.0', '::', '192.168.1.7', 'example.org', ''])('to serve %j', async (host) => {
    const dataDir = join(await folder(), 'never');
    await expect(serve({ dataDir, ...apiAlone, host })).rejects.toEqual(
      refusal('not-allowed', /only this machine.*Leave --host away\./),
    );
    await expect(stat(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['API', (port: number) => ({ apiPort: port }), /Port \d+ is in use.*--api-port\.$/],
    ['web reader', (port: number) => ({ port }), /Port \d+ is in use.*--port\.$/],
  ])('a port of the %s that is in use, and lets go of the rest', async (_, options, words) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    onTestFinished(() => new Promise<void>((done) => other.close(() => done())));
    const dataDir = await folder();
    const taken: AddressInfo | string | null = other.address();
    if (taken === null || typeof taken === 'string') throw new Error('It listens on a port.');
    await expect(serve({ dataDir, ...quietly, ...options(taken.port) })).rejects.toEqual(
      refusal('port-in-use', words),
    );
    // What was opened is closed again: the archive is left as one that nobody has open.
    expect((await readdir(dataDir)).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    await serveOnce(dataDir);
  });

  it('an archive of a newer version, which it leaves as it is', async () => {
    const dataDir = await folder();
    await serveOnce(dataDir);
    const file = join(dataDir, 'archive.sqlite');
    const db = new DatabaseSync(file);
    db.exec(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
             VALUES ('x', 'x', 1, '9999_of_tomorrow', 1, 1)`);
    db.close();
    const before = await readFile(file);
    await expect(serve({ dataDir, ...apiAlone })).rejects.toEqual(
      refusal('archive-newer', /A newer Tearsheet.*Update Tearsheet/),
    );
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('a folder that may not be written to', async () => {
    const parent = await folder();
    await chmod(parent, 0o555);
    const failure = await withoutPrivileges(() =>
      serve({ dataDir: join(parent, 'data'), ...apiAlone }).catch((error: unknown) => error),
    );
    await chmod(parent, 0o755);
    expect(failure).toEqual(refusal('archive-not-writable', /permissions/));
  });

  it('a file in the place of the folder', async () => {
    const file = join(await folder(), 'file');
    await writeFile(file, 'words');
    await expect(serve({ dataDir: file, ...apiAlone })).rejects.toEqual(
      refusal('archive-not-writable', /is a file\. Choose a folder/),
    );
    expect(await readFile(file, 'utf8')).toBe('words');
  });

  it('a token that is none', async () => {
    const dataDir = await folder();
    await writeFile(join(dataDir, 'token'), 'words');
    await expect(serve({ dataDir, ...apiAlone })).rejects.toEqual(
      refusal('archive-not-writable', /holds no token\. Delete it/),
    );
    expect(await readFile(join(dataDir, 'token'), 'utf8')).toBe('words');
  });

  it("a seeds' folder that is not there", async () => {
    const seeds = join(await folder(), 'none');
    await expect(serve({ dataDir: await folder(), ...apiAlone, seeds })).rejects.toEqual(
      refusal('source-missing', /Check the path/),
    );
  });

  it('pages that cannot be opened', async () => {
    const pages = new URL('no-such-pages.js', import.meta.url).href;
    await expect(serve({ dataDir: await folder(), ...quietly, pages })).rejects.toEqual(
      refusal('internal', /\.$/),
    );
  });
});

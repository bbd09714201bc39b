import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ServeOptions, serve } from '@tearsheet/server';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestServer {
  dataDir: string;
  token: string;
  /** The ports of both doors. */
  api: number;
  web: number;
}

export const PAGES = new URL('plain-pages.ts', import.meta.url).href;

/** What the tests' servers have in common: any free port, plain pages, one reader of sources, no log. */
export const quietly = { port: 0, apiPort: 0, pages: PAGES, jobs: 1, log: 'silent' } as const;

/** A server on an archive of its own, for the tests of a file. */
export function runServer(options: Partial<ServeOptions> = {}): () => TestServer {
  let running: TestServer | undefined;
  let stop = async () => {};
  beforeAll(async () => {
    const { folder: dataDir, remove } = await temporaryFolder();
    const server = await serve({ dataDir, ...quietly, ...options });
    stop = async () => {
      await server.stop();
      await remove();
    };
    const port = (url = '') => Number(new URL(url).port);
    running = {
      dataDir,
      token: (await readFile(join(dataDir, 'token'), 'utf8')).trim(),
      api: port(server.addresses.api),
      web: port(server.addresses.web),
    };
  });
  afterAll(() => stop());
  return () => {
    if (!running) throw new Error('The server is started before the first test.');
    return running;
  };
}

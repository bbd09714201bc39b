import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TearsheetClient } from '@tearsheet/client';
import { local } from '@tearsheet/client/local';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServedArchive {
  /** The reader's address, without a slash at its end. */
  url: string;
  apiUrl: string;
  /** The same archive, asked without the server. */
  archive: TearsheetClient;
  dataDir: string;
  stop(): Promise<void>;
}

/** A new archive with the seeds in it, served by the command that people type, on ports of its own. */
export async function serveArchive({ seeds = true } = {}): Promise<ServedArchive> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tearsheet-web-'));
  const server = spawn(
    process.execPath,
    [
      join(root, 'apps/terminal/dist/tearsheet.js'),
      ...['serve', '--port', '0', '--api-port', '0', '--data', dataDir],
      ...(seeds ? ['--seeds', join(root, 'seeds')] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const said: string[] = [];
  server.stderr.on('data', (chunk) => said.push(String(chunk)));
  const addresses = new Map<string, string>();
  for await (const line of createInterface({ input: server.stdout })) {
    const [, name, url] = /^(Reader|API)\s+(\S+)$/.exec(line) ?? [];
    if (name !== undefined && url !== undefined) addresses.set(name, url);
    if (addresses.size === 2) break;
  }
  const url = addresses.get('Reader');
  const apiUrl = addresses.get('API');
  if (url === undefined || apiUrl === undefined)
    throw new Error(`The server did not start: ${said.join('')}`);
  const archive = local({ dataDir, jobs: 1 });
  return {
    url,
    apiUrl,
    archive,
    dataDir,
    stop: async () => {
      await archive.close();
      server.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true });
    },
  };
}

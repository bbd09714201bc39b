import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@tearsheet/server';

export interface ServedApi {
  url: string;
  dataDir: string;
  stop(): Promise<void>;
}

/** A new, empty archive behind the API alone, on a port of its own. */
export async function serveApi(): Promise<ServedApi> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tearsheet-client-'));
  const server = await serve({ dataDir, web: false, apiPort: 0, jobs: 1, log: 'silent' });
  return {
    url: server.addresses.api,
    dataDir,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

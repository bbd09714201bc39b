import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findToken } from '@tearsheet/client/local';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let dataDir = '';

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tearsheet-token-'));
  vi.stubEnv('TEARSHEET_DATA', dataDir);
  vi.stubEnv('TEARSHEET_TOKEN', undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});

it.each(['http://127.0.0.1:3001', 'http://localhost:3001/', 'http://[::1]:3001'])(
  'finds what a server on this machine left: %s',
  async (url) => {
    expect(await findToken(url)).toBeUndefined();
    await writeFile(join(dataDir, 'token'), 'tearsheet_kept\n');
    expect(await findToken(url)).toBe('tearsheet_kept');
  },
);

it.each(['http://example.org', 'http://localhost.example.org', 'http://127.0.0.1.example.org', '/', 'words'])(
  'tells nobody else: %s',
  async (url) => {
    await writeFile(join(dataDir, 'token'), 'tearsheet_kept\n');
    expect(await findToken(url)).toBeUndefined();
  },
);

it('takes the one that is named before the one that is kept', async () => {
  await writeFile(join(dataDir, 'token'), 'tearsheet_kept\n');
  vi.stubEnv('TEARSHEET_TOKEN', 'tearsheet_named');
  expect(await findToken('http://localhost:3001')).toBe('tearsheet_named');
  expect(await findToken('https://tearsheet.example.org')).toBe('tearsheet_named');
});

import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/store/temporary-folder.ts';
import { openSourceFiles, type SourceFiles, sha256Of } from './source-files.ts';

let folder: string;
let sources: SourceFiles;

beforeEach(async () => {
  folder = await temporaryFolder();
  sources = await openSourceFiles(folder);
});

it('keeps any bytes, the empty source among them, in a file named by their hash', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([0, 255, 13, 10]), Buffer.alloc(3_000_000, 'x')]) {
    const sha256 = sha256Of(bytes);
    await sources.keep(sha256, bytes);
    expect(Buffer.from(await sources.read(sha256)).equals(bytes)).toBe(true);
    expect((await stat(join(folder, sha256.slice(0, 2), sha256))).size).toBe(bytes.length);
  }
});

it('writes the same source once, from many sides at once too', async () => {
  const bytes = Buffer.alloc(500_000, 'y');
  const sha256 = sha256Of(bytes);
  await Promise.all(Array.from({ length: 8 }, () => sources.keep(sha256, bytes)));
  const first = await stat(join(folder, sha256.slice(0, 2), sha256));
  await sources.keep(sha256, bytes);
  const second = await stat(join(folder, sha256.slice(0, 2), sha256));
  expect(second.ino).toBe(first.ino);
  expect(second.mtimeMs).toBe(first.mtimeMs);
  expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});

it('clears away drafts of long ago, and none that another process may be writing', async () => {
  const draft = (name: string) => join(folder, 'tmp', name);
  await mkdir(join(folder, 'ab'), { recursive: true });
  await writeFile(draft('old'), 'half');
  await utimes(draft('old'), new Date(0), new Date(0));
  await writeFile(draft('new'), 'half');
  await openSourceFiles(folder);
  expect(await readdir(join(folder, 'tmp'))).toEqual(['new']);
});

it('discards what is not needed, puts back what came to be needed, and keeps on what was discarded', async () => {
  const bytes = Buffer.from('a source');
  const sha256 = sha256Of(bytes);
  await sources.keep(sha256, bytes);
  const answers = [false, true];
  await sources.discard(sha256, async () => answers.shift() ?? true);
  expect(answers).toEqual([]);
  expect(Buffer.from(await sources.read(sha256)).equals(bytes)).toBe(true);

  await sources.discard(sha256, async () => false);
  await expect(sources.read(sha256)).rejects.toMatchObject({ code: 'archive-damaged' });
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  await sources.discard(sha256, async () => false);

  await sources.keepOn(sha256, bytes);
  expect(Buffer.from(await sources.read(sha256)).equals(bytes)).toBe(true);
});

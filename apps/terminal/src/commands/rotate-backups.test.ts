import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nameBackup, rotateBackups } from './rotate-backups.ts';

it('deletes the oldest beyond a number, and nothing that is not named as ours', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tearsheet-backups-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const names = [1, 2, 3, 10].map((day) => nameBackup(new Date(Date.UTC(2026, 0, day))));
  for (const name of [...names, 'mine.zip', 'tearsheet-2020.zip']) await writeFile(join(folder, name), '');
  expect(await rotateBackups(folder, 2)).toEqual(names.slice(0, 2));
  expect((await readdir(folder)).sort()).toEqual(
    ['mine.zip', 'tearsheet-2020.zip', ...names.slice(2)].sort(),
  );
  expect(await rotateBackups(folder, 2)).toEqual([]);
});

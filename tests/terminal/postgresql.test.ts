import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { borrowDatabase } from '@tearsheet/postgresql-for-tests';
import { expect, it, onTestFinished } from 'vitest';
import { emptyFolder, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

const json = (text: string) => JSON.parse(text);

it('keeps an archive in PostgreSQL when DATABASE_URL says so, moved there and back', async () => {
  const { url, drop } = await borrowDatabase();
  onTestFinished(drop);
  const cwd = emptyFolder();
  const inFile = (...args: string[]) => runTearsheet(args, { cwd });
  const there = (...args: string[]) => runTearsheet(args, { cwd, env: { DATABASE_URL: url } });
  await inFile('add', seed);

  const moved = await inFile('move', '--to', url);
  expect(moved).toMatchObject({ status: 0, stdout: expect.stringContaining('set DATABASE_URL') });
  expect(moved.stdout).toMatch(/^ +1 {2}article {2}[0-9a-f]{12}$/m);
  expect(await inFile('move', '--to', url)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Choose an empty database.'),
  });

  writeFileSync(
    join(cwd, 'pond.txt'),
    'A Letter About the Pond\n\nThe pond is empty, and the ducks know it.\n',
  );
  expect(await there('add', 'pond.txt')).toMatchObject({ status: 0, stderr: '' });
  expect(json((await there('list', '--json')).stdout).items).toHaveLength(2);
  expect(json((await inFile('list', '--json')).stdout).items).toHaveLength(1);
  expect(json((await there('search', 'ducks', '--json')).stdout)).toMatchObject({ total: 1 });
  expect(json((await there('doctor', '--json')).stdout)).toMatchObject({ ok: true });
  expect(await there('backup', 'backup.zip')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('2 articles'),
  });

  const back = await there('move', '--to', 'sqlite', '--data', 'elsewhere', '--json');
  expect(json(back.stdout).tables).toMatchObject({ article: { rows: 2 }, source: { rows: 2 } });
  expect(await inFile('restore', 'backup.zip')).toMatchObject({ status: 0 });
  expect(json((await inFile('list', '--json')).stdout).items).toHaveLength(2);
});

it('says what is wrong with DATABASE_URL', async () => {
  const run = (url: string) => runTearsheet(['list'], { env: { DATABASE_URL: url } });
  expect(await run('mysql://localhost/papers')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no address of PostgreSQL'),
  });
  const silent = await run('postgres://me:secret@127.0.0.1:1/papers');
  expect(silent).toMatchObject({ status: 1, stderr: expect.stringContaining('PostgreSQL does not answer') });
  expect(silent.stderr).not.toContain('secret');
});

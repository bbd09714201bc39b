import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, runTearsheet } from './run-tearsheet.ts';

const json = (text: string) => JSON.parse(text);

it('starts jobs, does them, and shows what became of them', async () => {
  const cwd = emptyFolder();
  const run = (...args: string[]) => runTearsheet(args, { cwd });
  mkdirSync(join(cwd, 'clippings'));
  writeFileSync(
    join(cwd, 'clippings', 'pond.txt'),
    'A Letter About the Pond\n\nThe pond is empty, and the ducks know it.\n',
  );
  writeFileSync(join(cwd, 'clippings', 'void.txt'), '');

  const started = await run('jobs', 'start', 'import', 'clippings', '--json');
  expect(started).toMatchObject({ status: 0, stderr: '' });
  const { id } = json(started.stdout);
  expect((await run('jobs')).stdout).toBe(`${id}\twaiting\timport ${join(cwd, 'clippings')}\t0\n`);
  expect(await run('jobs', 'cancel', id.slice(-8))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('cancelled'),
  });
  expect(json((await run('jobs', 'retry', id, '--json')).stdout)).toMatchObject({ id, state: 'waiting' });

  expect(await run('work', '--until-done', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(json((await run('jobs', '--json', '--state', 'done')).stdout)).toMatchObject({
    items: [{ id, state: 'done', done: 2, failed: 1, total: 2 }],
  });
  const shown = await run('jobs', 'show', id);
  expect(shown.stdout).toContain('2 of 2 (100%), 1 failed');
  expect(shown.stdout).toMatch(/^2\tvoid\.txt\t.+$/m);
  expect(json((await run('list', '--json')).stdout).items).toHaveLength(1);
});

it('says how jobs are started', async () => {
  expect(await runTearsheet(['jobs', 'start', 'import'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Say what to import'),
  });
  expect(await runTearsheet(['jobs', 'start', 'press'])).toMatchObject({ status: 2 });
  expect(await runTearsheet(['jobs', 'show', 'abc'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('No job has the id abc'),
  });
});

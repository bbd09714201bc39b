import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reviseAsOlder } from '../revise-as-older.ts';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

it('parses articles anew, says what changed, and goes back', async () => {
  const cwd = emptyFolder();
  const data = join(cwd, 'data');
  const run = (...args: string[]) => runTearsheet([...args, '--data', data], { cwd });
  const [{ id }] = readJsonLines((await run('add', seed, '--json')).stdout) as [{ id: string }];
  await reviseAsOlder(data, id);

  const all = await run('reparse', '--all', '--json');
  expect(all).toMatchObject({ status: 0, stderr: '' });
  expect(readJsonLines(all.stdout)).toEqual([
    { id, status: 'revised', headline: expect.stringContaining('INF Missile'), revision: 3, orphans: 0 },
  ]);
  expect((await run('reparse', id.slice(0, 20))).stdout).toBe(
    `same\t${id}\t3\tU.S. Rejects Russian Offer to Save INF Missile Treaty, Washington to Pull out\n`,
  );

  const listed = JSON.parse((await run('revisions', id, '--json')).stdout);
  expect(listed).toMatchObject({
    id,
    revisions: [{ number: 3, current: true }, { number: 2 }, { number: 1 }],
  });
  const compared = await run('revisions', id, '--compare', '2..3');
  expect(compared.stdout).toMatch(/^Revision 2 to 3: \d+ changes\n\nheadline: .*\[-An older headline-\]/);
  expect(compared.stdout).toContain('{+');
  expect((await run('revisions', id, '--use', '2')).stdout).toMatch(/^\* 2\t/m);
  expect((await run('show', id, '--format', 'text')).stdout).toMatch(/^An older headline\n/);

  expect((await run('reparse')).status).toBe(2);
  expect((await run('reparse', id, '--all')).status).toBe(2);
  expect((await run('revisions', id, '--compare', 'x')).status).toBe(2);
  const missing = await run('reparse', 'nobody', '--json');
  expect(missing.status).toBe(1);
  expect(readJsonLines(missing.stdout)).toMatchObject([{ status: 'failed', code: 'not-found' }]);
  expect((await run('revisions', id, '--use', '9')).stderr).toContain('has no revision 9');
});

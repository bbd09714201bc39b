import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, runTearsheet } from './run-tearsheet.ts';
import { bareEnvironment, program } from './surroundings.ts';

const ROWS = 400;

/** Imports and is killed, as by a power cut, once so many rows are said to be done. */
function killAfter(cwd: string, rows: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [program, 'import', 'links.csv'], { cwd, env: bareEnvironment(cwd) });
  child.stderr.on('data', (chunk) => {
    const [, done] = /(\d+) of \d+ …/.exec(String(chunk)) ?? [];
    if (Number(done) >= rows) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
}

it('goes on after a crash where it was, with every row accounted for and none twice', async () => {
  const cwd = emptyFolder();
  const links = Array.from({ length: ROWS }, (_, n) => `Story ${n},https://crash.example/${n},tag${n % 3}`);
  writeFileSync(join(cwd, 'links.csv'), `title,url,tags\n${links.join('\n')}\n`);
  expect(await killAfter(cwd, 100)).toBe('SIGKILL');
  const again = JSON.parse((await runTearsheet(['import', 'links.csv', '--json'], { cwd })).stdout);
  expect(again).toMatchObject({ total: ROWS, failed: 0 });
  expect(again.imported + again.present).toBe(ROWS);
  expect(new Set(again.rows.map(({ id }: { id: string }) => id)).size).toBe(ROWS);
  const { imports } = JSON.parse((await runTearsheet(['imports', '--json'], { cwd })).stdout);
  expect(imports).toMatchObject([{ total: ROWS, pending: 0, failed: 0, finishedAt: expect.any(String) }]);
  const { tags } = JSON.parse((await runTearsheet(['tags', '--json'], { cwd })).stdout);
  expect(tags.map(({ articles }: { articles: number }) => articles)).toEqual([134, 133, 133]);
});

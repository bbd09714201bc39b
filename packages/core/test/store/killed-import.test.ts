import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { checkArchive } from './check-archive.ts';
import { type Promised, startImport } from './start-import.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Paragraphs of an article: enough that a transaction takes some milliseconds. */
const SIZE = 40;

it('loses no promised article to a process that is killed in mid-import, ten times over', {
  timeout: 300_000,
}, async () => {
  const dataDir = await temporaryFolder();
  const chance = random(20_261_124);
  const promised: Promised[] = [];
  for (let round = 0; round < 10; round++) {
    // Each begins with some that the last one may have been at when it was killed.
    const first = Math.max(1, promised.length - 1);
    const running = startImport(dataDir, first, first + 10_000, SIZE);
    await running.reaches(Math.ceil(chance.next().value * 12));
    await sleep(chance.next().value * 12);
    running.child.kill('SIGKILL');
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(running.promised.length).toBeGreaterThan(0);
    for (const { n, status, id } of running.promised) {
      const known = promised.find((one) => one.n === n);
      if (known) expect({ n, status, id }).toEqual({ ...known, status: 'present' });
      else promised.push({ n, status, id });
    }
    await checkArchive(dataDir, promised, SIZE);
  }
  expect(promised.map(({ n }) => n)).toEqual(promised.map((_, at) => at + 1));
});

it('opens an archive whose maker was killed while making it', { timeout: 120_000 }, async () => {
  const chance = random(3);
  for (let round = 0; round < 4; round++) {
    const dataDir = await temporaryFolder();
    const running = startImport(dataDir, 1, 3);
    await sleep(100 + chance.next().value * 500);
    running.child.kill('SIGKILL');
    await running.ended;
    await checkArchive(dataDir, running.promised, 1);
  }
});

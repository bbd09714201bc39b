import { setTimeout as sleep } from 'node:timers/promises';
import { ParsePool } from '@tearsheet/api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unrulyPool } from './unruly-pool.ts';

const refusal = (code: string) =>
  expect.objectContaining({ name: 'TearsheetError', code, message: expect.stringMatching(/\. .*\.$/) });

const QUICK = { baseTime: 500, timePerMegabyte: 0 };
const SMALL = { resident: 250_000_000 };

function isRunning(pid: unknown): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

/** A killed child is gone as soon as its parent has heard of it, which is in a moment. */
async function untilGone(pid: unknown): Promise<void> {
  while (isRunning(pid)) await sleep(5);
}

describe('a source that makes its reader', () => {
  it.each([
    ['run for ever', 'hang', { limits: QUICK }, 'source-too-slow'],
    ['wait for ever', 'sleep', { limits: QUICK }, 'source-too-slow'],
    ['fill memory that no heap knows of', 'buffers', { limits: SMALL }, 'source-too-hungry'],
    ['fill the heap', 'objects', { limits: { heap: 64 } }, 'source-too-hungry'],
    ['end', 'exit 1', {}, 'source-unreadable'],
    ['end as if all were well', 'exit 0', {}, 'source-unreadable'],
    ['crash', 'crash', {}, 'source-unreadable'],
  ])('%s costs the child its life, and nothing else', async (_, what, options, code) => {
    const { order } = unrulyPool(options);
    const first = await order('pid');
    await expect(order(what)).rejects.toEqual(refusal(code));
    await untilGone(first);
    const second = await order('pid');
    expect(second).not.toBe(first);
    expect(isRunning(second)).toBe(true);
  });

  it('is given more time for more bytes', async () => {
    const { order } = unrulyPool({ limits: { baseTime: 0, timePerMegabyte: 60_000_000 } });
    const longer = order(`pid ${' '.repeat(1_000_000)}`);
    await expect(longer).resolves.toEqual(expect.any(Number));
  });
});

/** A PDF of one page with this content; readers find its objects without a table of them. */
const pdfOf = (content: string): Uint8Array =>
  Buffer.from(
    `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
trailer <</Root 1 0 R>>
%%EOF`,
  );

it('a PDF whose graphics states lie 100,000 deep inside one another is given up in time', async () => {
  const pool = new ParsePool({ jobs: 1 });
  onTestFinished(() => pool.close());
  const written = 'BT /F 12 Tf 50 700 Td (The harbour is open again.) Tj ET';
  const states = (depth: number) =>
    pool.parse({ bytes: pdfOf('q '.repeat(depth) + written + ' Q'.repeat(depth)) });
  await expect(states(100_000)).rejects.toEqual(refusal('source-too-slow'));
  // The next one has a child again, and is read.
  expect(JSON.stringify(await states(100))).toContain('The harbour is open again.');
}, 60_000);

describe('lines that travel together', () => {
  it.each([
    ['hangs', 'hang', { limits: QUICK }, 'source-too-slow'],
    ['crashes', 'crash', {}, 'source-unreadable'],
    ['eats memory', 'buffers', { limits: SMALL }, 'source-too-hungry'],
  ])('are all answered, in their order, where one of them %s', async (_, bad, options, code) => {
    const { pool } = unrulyPool(options);
    const contents = [...Array.from({ length: 9 }, (_, at) => `word${at}`), bad, 'word9', 'word10'];
    const lines = contents.map((content, id) => JSON.stringify({ id, content }));
    const answers: unknown[] = [];
    for await (const answer of pool.parseLines(lines)) answers.push(JSON.parse(answer));
    expect(answers).toEqual(
      contents.map((content, id) =>
        content === bad
          ? { id, error: { code, message: expect.stringMatching(/\. .*\.$/) } }
          : { id, answer: content },
      ),
    );
  });
});

it('shows a child nothing of what its parent knows', async () => {
  process.env.TEARSHEET_TOKEN = 'secret';
  try {
    const { order } = unrulyPool({ limits: { heap: 123 } });
    const seen = await order('environment');
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(seen).toMatchObject({ heap: ['--max-old-space-size=123'] });
  } finally {
    delete process.env.TEARSHEET_TOKEN;
  }
});

it('says so when its children do not start', async () => {
  const { order } = unrulyPool({ worker: new URL('no-such-worker.ts', import.meta.url) });
  await expect(order('pid')).rejects.toEqual(refusal('internal'));
});

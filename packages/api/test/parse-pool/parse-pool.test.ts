import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ParsePool } from '@tearsheet/api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printedPage } from '../printed-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { unrulyPool } from './unruly-pool.ts';

const interrupted = expect.objectContaining({ code: 'interrupted' });

function openPool(jobs: number): ParsePool {
  const pool = new ParsePool({ jobs });
  onTestFinished(() => pool.close());
  return pool;
}

async function folder(): Promise<string> {
  const { folder: made, remove } = await temporaryFolder();
  onTestFinished(remove);
  return made;
}

async function all(answers: AsyncIterable<string>): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const answer of answers) read.push(JSON.parse(answer));
  return read;
}

/** Resolves when so many children have come to where they wait. */
async function untilWaiting(place: string, count: number): Promise<void> {
  while ((await readdir(place)).filter((name) => name.startsWith('waiting-')).length < count) await sleep(5);
}

const letGo = (place: string) => writeFile(join(place, 'go'), '');

describe('lines of parse --jsonl', () => {
  it('are answered in their order, the long and the short', async () => {
    const more = Array.from(
      { length: 600 },
      (_, at) =>
        `Boat ${at} came in behind the wall at the turn of tide ${at + 1}, and its crew was glad of it.`,
    ).join('\n\n');
    const lines = Array.from({ length: 120 }, (_, id) =>
      JSON.stringify({ id, content: id % 17 === 0 ? `${printedPage(id)}\n\n${more}` : printedPage(id) }),
    );
    const answers = await all(openPool(2).parseLines(lines));
    expect(answers).toEqual(
      lines.map((_, id) => ({
        id,
        article: expect.objectContaining({
          headlines: [{ role: 'main', value: expect.stringContaining(`Number ${id} `) }],
        }),
      })),
    );
  });

  it('say what is wrong with them, and stop nothing', async () => {
    const place = await folder();
    await writeFile(join(place, 'wall.txt'), printedPage('filed'));
    await mkdir(join(place, 'folder'));
    const bad = (id: string | number | null, code: string) => ({
      id,
      error: { code, message: expect.stringMatching(/\.$/) },
    });
    const cases: [line: unknown, answer: unknown][] = [
      ['no JSON {', bad(null, 'usage')],
      ['', bad(null, 'usage')],
      [7, bad(null, 'usage')],
      [null, bad(null, 'usage')],
      [{ content: 'x' }, bad(null, 'usage')],
      [{ id: 'neither' }, bad('neither', 'usage')],
      [{ id: 'a date', content: 'x', published: 'soon' }, bad('a date', 'usage')],
      [{ id: 'a type', content: 'x', type: 'papyrus' }, bad('a type', 'usage')],
      [{ id: 'coded', content: '!', encoding: 'base64' }, bad('coded', 'usage')],
      [{ id: 'empty', content: '' }, bad('empty', 'source-empty')],
      [{ id: 'missing', path: join(place, 'no.txt') }, bad('missing', 'source-missing')],
      [{ id: 'folder', path: join(place, 'folder') }, bad('folder', 'source-is-folder')],
      [
        { id: 8, path: join(place, 'wall.txt') },
        { id: 8, article: expect.anything() },
      ],
      [
        { id: 'more', content: printedPage(), of: 'us' },
        { id: 'more', article: expect.anything() },
      ],
    ];
    const lines = cases.map(([line]) => (typeof line === 'string' ? line : JSON.stringify(line)));
    expect(await all(openPool(1).parseLines(lines))).toEqual(cases.map(([, answer]) => answer));
  });

  it('are as they were told: type, address, dates', async () => {
    const known = {
      type: 'text',
      uri: 'https://paper.example/wall',
      published: '2012-05',
      retrieved: '2012-06-01T00:00:00Z',
    };
    const [answer] = await all(
      openPool(1).parseLines([JSON.stringify({ id: 1, content: printedPage(), ...known })]),
    );
    expect(answer).toMatchObject({
      article: {
        datePublished: '2012-05',
        uri: 'https://paper.example/wall',
        source: { retrieved: '2012-06-01T00:00:00Z', reader: 'text' },
      },
    });
  });

  it('are dated where they say when they were retrieved, and so answered the same on any day', async () => {
    const path = fileURLToPath(new URL('../../../../seeds/000_d62f07d240873995.txt', import.meta.url));
    const lines = [
      { id: 1, path },
      { id: 2, path, retrieved: '2014-05-01T12:00:00Z' },
    ];
    const answers = await all(openPool(1).parseLines(lines.map((line) => JSON.stringify(line))));
    expect(answers[0]).not.toHaveProperty('article.datePublished');
    expect(answers[1]).toHaveProperty('article.datePublished', '2013-01-16');
  });

  it('are read only as far ahead as keeps the children busy', async () => {
    const { pool } = unrulyPool();
    let read = 0;
    let ended = false;
    function* endless() {
      try {
        for (;;) yield JSON.stringify({ id: read++, content: 'word' });
      } finally {
        ended = true;
      }
    }
    let answered = 0;
    for await (const _ of pool.parseLines(endless())) if (++answered === 500) break;
    expect(read).toBeLessThan(700);
    expect(ended).toBe(true);
  });

  it('may be left while the next one has not come', async () => {
    const { pool } = unrulyPool();
    async function* slow() {
      yield '{"id":1,"content":"word"}';
      await new Promise(() => {});
      yield '';
    }
    for await (const answer of pool.parseLines(slow())) {
      expect(JSON.parse(answer)).toEqual({ id: 1, answer: 'word' });
      break;
    }
  });

  it('end with the failure of what they come from', async () => {
    const { pool } = unrulyPool();
    async function* broken() {
      yield '{"id":1,"content":"word"}';
      throw new Error('The pipe broke.');
    }
    await expect(all(pool.parseLines(broken()))).rejects.toThrow('The pipe broke.');
  });
});

describe('several jobs', () => {
  it('run at once, and never more than there may be', async () => {
    const place = await folder();
    const { order } = unrulyPool({ jobs: 2 });
    const waiting = [order(`wait ${place}`), order(`wait ${place}`)];
    await untilWaiting(place, 2);
    const after = Array.from({ length: 10 }, () => order('pid'));
    await letGo(place);
    const children = await Promise.all([...waiting, ...after]);
    expect(new Set(children.slice(0, 2)).size).toBe(2);
    expect(new Set(children).size).toBe(2);
  });

  it.each([0, -1, 1.5, Number.NaN])('cannot be %d', (jobs) => {
    expect(() => new ParsePool({ jobs })).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('given up', () => {
  it('in the middle: the child ends, the next source gets another', async () => {
    const place = await folder();
    const { order } = unrulyPool();
    const giveUp = new AbortController();
    const working = order(`wait ${place}`, giveUp.signal);
    await untilWaiting(place, 1);
    giveUp.abort();
    await expect(working).rejects.toEqual(interrupted);
    await expect(order('word')).resolves.toBe('word');
  });

  it('before its turn: the work before it goes on', async () => {
    const place = await folder();
    const { order } = unrulyPool();
    const giveUp = new AbortController();
    const first = order(`wait ${place}`);
    await untilWaiting(place, 1);
    const second = order('word', giveUp.signal);
    giveUp.abort();
    await expect(second).rejects.toEqual(interrupted);
    await letGo(place);
    await expect(first).resolves.toEqual(expect.any(Number));
  });

  it('before it was asked', async () => {
    const { order } = unrulyPool();
    await expect(order('word', AbortSignal.abort())).rejects.toEqual(interrupted);
  });

  it('lines too, whether or not there is one', async () => {
    const place = await folder();
    const { pool } = unrulyPool();
    const giveUp = new AbortController();
    const answers = all(
      pool.parseLines([JSON.stringify({ id: 1, content: `wait ${place}` })], giveUp.signal),
    );
    await untilWaiting(place, 1);
    giveUp.abort();
    await expect(answers).rejects.toEqual(interrupted);

    const idle = new AbortController();
    async function* never() {
      await new Promise(() => {});
      yield '';
    }
    const none = all(pool.parseLines(never(), idle.signal));
    idle.abort();
    await expect(none).rejects.toEqual(interrupted);
  });
});

describe('closing', () => {
  it('lets running work finish, refuses the rest, and ends the children', async () => {
    const place = await folder();
    const { pool, order } = unrulyPool();
    const running = order(`wait ${place}`);
    await untilWaiting(place, 1);
    const queued = order('word');
    const closed = pool.close();
    await expect(queued).rejects.toEqual(interrupted);
    await expect(order('word')).rejects.toEqual(interrupted);
    await letGo(place);
    const child = await running;
    await closed;
    await pool.close();
    await expect(
      (async () => {
        for (;;) {
          process.kill(Number(child), 0);
          await sleep(5);
        }
      })(),
    ).rejects.toMatchObject({ code: 'ESRCH' });
  });

  it('is not needed for the program to end', async () => {
    const program = `
      const { ParsePool } = await import('@tearsheet/api');
      const article = await new ParsePool({ jobs: 2 }).parse({ bytes: Buffer.from('Words stand here.') });
      process.stdout.write(article.source.sha256);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(output).toMatch(/^[0-9a-f]{64}$/);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTerminal, type TestTerminal } from '../../terminal/open-terminal.ts';
import { bareEnvironment, program } from '../../terminal/surroundings.ts';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { quantile } from './quantile.ts';

const KEYS = 120;
const SIZES = [
  [80, 24],
  [200, 50],
] as const;

/** From a key to what it changes on the screen, on a real pseudo terminal. */
export const keysTask: BenchTask = {
  name: 'keys',
  about: 'milliseconds from a key to the new screen, one after the other, on a pseudo terminal',
  async run({ oursOnly, progress }) {
    const home = mkdtempSync(join(tmpdir(), 'tearsheet-bench-'));
    const paragraphs = Array.from(
      { length: 200 },
      (_, at) => `Paragraph ${at} has ${'a few more words that are to be read here, and '.repeat(4)}an end.`,
    );
    const text = `A Long Article\n\n${paragraphs.join('\n\n')}\n`;
    writeFileSync(join(home, 'long.txt'), text);
    for (let at = 0; at < 300; at++)
      writeFileSync(join(home, `${at}.txt`), `Short ${at}\n\nIts only words, ${at}.\n`);
    const names = Array.from({ length: 300 }, (_, at) => `${at}.txt`);
    execFileSync(process.execPath, [program, 'add', '--quiet', ...names, 'long.txt'], {
      env: bareEnvironment(home),
      stdio: 'ignore',
      cwd: home,
    });
    try {
      const rows: BenchRow[] = [];
      for (const [columns, rowCount] of SIZES) {
        progress(`${columns}x${rowCount}`);
        const reader = `"${process.execPath}" "${program}" read`;
        const scroll = await measure(home, {
          columns,
          rows: rowCount,
          line: reader,
          keys: '\r',
          seen: 'Paragraph 0',
        });
        const select = await measure(home, {
          columns,
          rows: rowCount,
          line: reader,
          keys: '',
          seen: 'A Long Article',
        });
        const less =
          hasLess && !oursOnly
            ? await measure(home, {
                columns,
                rows: rowCount,
                line: 'less long.txt',
                keys: '',
                seen: 'Paragraph 0',
              })
            : undefined;
        for (const [metric, times, peer] of [
          ['scroll the article', scroll, less],
          ['move in the list', select, undefined],
        ] as const) {
          for (const [name, share] of [
            ['middle', 0.5],
            ['95 of 100', 0.95],
          ] as const) {
            rows.push({
              task: 'keys',
              metric: `${metric}, ${columns}x${rowCount}, ${name}`,
              unit: 'ms',
              ours: quantile(times, share),
              peers: peer === undefined ? {} : { less: quantile(peer, share) },
              n: KEYS,
            });
          }
        }
      }
      return rows;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

const hasLess = ((): boolean => {
  try {
    execFileSync('less', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

interface Program {
  columns: number;
  rows: number;
  /** What is typed at the prompt. */
  line: string;
  /** What is typed then. */
  keys: string;
  /** What is to be seen before the clock starts. */
  seen: string;
}

async function measure(home: string, { columns, rows, line, keys, seen }: Program): Promise<number[]> {
  const terminal = openTerminal({ home, columns, rows });
  try {
    await terminal.until(({ text }) => text.includes('shell>'), 'the prompt');
    terminal.type(`clear; ${line}\r`);
    await terminal.until(({ alternate }) => alternate, 'the screen');
    await terminal.until(({ text }) => text.includes('A Long Article'), 'the start');
    if (keys !== '') terminal.type(keys);
    await terminal.until(({ text }) => text.includes(seen), seen);
    const times: number[] = [];
    for (let at = 0; at < KEYS; at++) times.push(await timeKey(terminal, 'j'));
    return times;
  } finally {
    terminal.close();
  }
}

async function timeKey(terminal: TestTerminal, key: string): Promise<number> {
  const screen = terminal.see().text;
  const before = performance.now();
  terminal.type(key);
  await terminal.until(({ text }) => text !== screen, 'the answer to a key');
  return performance.now() - before;
}

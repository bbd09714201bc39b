import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchTask } from '../bench-task.ts';
import { readPages } from './read-pages.ts';

const tearsheet = fileURLToPath(new URL('../../../apps/terminal/dist/tearsheet.js', import.meta.url));
/** Bytes of pages that are read, the same ones again where there are fewer. */
const READ = 120_000_000;

/** How much faster `tearsheet parse --jsonl` is with two jobs than with one, the start of the process counted. */
export const jobsTask: BenchTask = {
  name: 'jobs',
  about: 'tearsheet parse --jsonl with two jobs beside one, by the clock',
  async run({ data, limit, size, progress }) {
    const pages = readPages(data, limit);
    const lines: string[] = [];
    const goal = Math.min(READ, size * 30_000_000);
    for (let length = 0, at = 0; length < goal && pages.length > 0; at++) {
      const page = pages[at % pages.length];
      if (!page) break;
      const content = Buffer.from(page.bytes).toString('base64');
      lines.push(
        JSON.stringify({ id: String(at), content, encoding: 'base64', type: 'html', uri: page.url }),
      );
      length += page.bytes.length + 2_000;
    }
    const input = `${lines.join('\n')}\n`;
    const seconds: number[] = [];
    for (const jobs of [1, 2]) {
      progress(`${lines.length} pages, --jobs ${jobs}`);
      seconds.push(await secondsOf(jobs, input));
    }
    const [one = 0, two = 0] = seconds;
    const row = { task: 'jobs', peers: {}, n: lines.length };
    return [
      { ...row, metric: '--jobs 1', unit: 'pages/s', ours: lines.length / one },
      { ...row, metric: '--jobs 2', unit: 'pages/s', ours: lines.length / two },
      { ...row, metric: 'two beside one', unit: 'times', ours: one / two },
    ];
  },
};

function secondsOf(jobs: number, input: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const before = performance.now();
    const child = spawn(process.execPath, [tearsheet, 'parse', '--jsonl', '--jobs', String(jobs)], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 || code === 1
        ? resolve((performance.now() - before) / 1_000)
        : reject(new Error(`tearsheet parse ended with ${code}`)),
    );
    child.stdin.end(input);
  });
}

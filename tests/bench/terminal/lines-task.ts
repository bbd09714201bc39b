import { fileURLToPath } from 'node:url';
import { program } from '../../terminal/surroundings.ts';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { readPrintouts } from './read-printouts.ts';
import { runLines } from './run-lines.ts';

const peer = fileURLToPath(new URL('./parse-lines-plainly.ts', import.meta.url));
const PEER = 'one process without children';

/** `tearsheet parse --jsonl` on many copies of the printouts: speed, and that memory does not grow with their number. */
export const linesTask: BenchTask = {
  name: 'lines',
  about: 'tearsheet parse --jsonl: articles a second by the clock, most memory of all its processes',
  async run({ data, size, oursOnly, progress }) {
    const printouts = readPrintouts(data);
    const line = (id: number) => {
      const bytes = printouts[id % printouts.length] ?? new Uint8Array();
      const content = Buffer.from(bytes).toString('base64');
      return `${JSON.stringify({ id, content, encoding: 'base64' })}\n`;
    };
    const rows: BenchRow[] = [];
    const measure = async (articles: number, jobs: 1 | 2, withPeer: boolean) => {
      progress(`${articles} articles, --jobs ${jobs}`);
      const ours = await runLines([program, 'parse', '--jsonl', '--jobs', String(jobs)], articles, line);
      const plain = withPeer ? await runLines([peer], articles, line) : undefined;
      const row = (metric: string, unit: string, of: (run: typeof ours) => number) =>
        rows.push({
          task: 'lines',
          metric: `${metric}, --jobs ${jobs}`,
          unit,
          ours: of(ours),
          peers: plain === undefined ? {} : { [PEER]: of(plain) },
          n: articles,
        });
      row('articles', '1/s', ({ seconds }) => articles / seconds);
      row('most memory', 'MB', ({ peakBytes }) => peakBytes / 1e6);
      return ours.seconds;
    };
    const one = await measure(size, 1, !oursOnly);
    const two = await measure(size, 2, false);
    rows.push({
      task: 'lines',
      metric: 'two jobs beside one',
      unit: 'times',
      ours: one / two,
      peers: {},
      n: size,
    });
    // V8 takes some ten thousand articles to settle: from there on memory is to stay.
    await measure(size * 2, 1, false);
    await measure(size * 4, 1, false);
    return rows;
  },
};

import { execFileSync } from 'node:child_process';
import { annotateText } from '@tearsheet/annotator';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { readRows } from './read-rows.ts';

const NAMES = ['quotations-dev', 'quotations', 'quotations-test', 'quotations-fixtures'];
/** Rounds before times are taken, until the engine has compiled what is hot. */
const WARM = 2;

export const annotatorSpeedTask: BenchTask = {
  name: 'speed',
  about:
    'processor time for all annotations of 1,000 words on one core, of a long text, and until the first text is done',
  async run({ data, limit, progress }): Promise<BenchRow[]> {
    const texts = readRows<{ text: string }>(data ?? import.meta.dirname, NAMES)
      .flatMap(({ rows }) => rows.slice(0, limit))
      .map(({ text }) => text);
    progress(`${texts.length} texts`);
    const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    const row = (metric: string, ours: number, n: number): BenchRow => ({
      task: 'speed',
      metric,
      unit: 'ms',
      ours,
      peers: {},
      n,
    });
    for (let round = 0; round < WARM; round++) for (const text of texts) annotateText(text);
    const all = cpu(() => {
      for (const text of texts) annotateText(text);
    });
    const long = texts
      .join('\n\n')
      .repeat(Math.ceil(1_000_000 / Math.max(1, texts.join('\n\n').length)))
      .slice(0, 1_000_000);
    progress('a text of 1 MB and the half of it');
    const half = cpu(() => annotateText(long.slice(0, 500_000)));
    const whole = cpu(() => annotateText(long));
    return [
      row('1,000 words', (all / words) * 1000, texts.length),
      row('0.5 MB in one text', half, 1),
      row('1 MB in one text', whole, 1),
      row('start-up with a first sentence', startUp(), 1),
    ];
  },
};

/** Milliseconds of processor time. */
function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

/** In a process of its own, wall clock, without the start of Node itself. */
function startUp(): number {
  const script = `
    const before = performance.now();
    const { annotateText } = await import(${JSON.stringify(import.meta.resolve('@tearsheet/annotator'))});
    annotateText('It rained.');
    process.stdout.write(String(performance.now() - before));`;
  const runs = Array.from({ length: 3 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })),
  );
  return Math.min(...runs);
}

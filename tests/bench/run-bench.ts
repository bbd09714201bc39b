import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow, BenchTask } from './bench-task.ts';
import { printRows } from './print-rows.ts';

/** What a benchmark says of itself, and what its flags mean there. */
export interface Bench {
  /** As in `npm run -s bench:NAME`. */
  name: string;
  tasks: readonly BenchTask[];
  /** What is in the folder of `--data`. */
  data: string;
  /** What `--limit` counts. */
  limit: string;
  /** What `--size` counts, and without a word about it. */
  size: string;
  defaultSize: number;
}

/** Runs a benchmark as its flags say: a table for each task on standard output, the rows as JSON where asked. */
export async function runBench(bench: Bench): Promise<void> {
  const { name, tasks, defaultSize } = bench;
  const { values: flags } = parseArgs({
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
      limit: { type: 'string' },
      size: { type: 'string' },
      ours: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const wanted = flags.only?.split(',');
  const unknown = wanted?.filter((only) => !tasks.some((task) => task.name === only)) ?? [];
  if (flags.help || unknown.length > 0) {
    if (unknown.length > 0) process.stderr.write(`There is no task ${unknown.join(', ')}.\n\n`);
    (unknown.length > 0 ? process.stderr : process.stdout).write(usageOf(bench));
    process.exitCode = unknown.length > 0 ? 2 : 0;
    return;
  }
  const rows: BenchRow[] = [];
  for (const task of tasks) {
    if (wanted && !wanted.includes(task.name)) continue;
    const found = await task.run({
      ...(flags.data === undefined ? {} : { data: flags.data }),
      limit: Number(flags.limit ?? Number.POSITIVE_INFINITY),
      size: Number(flags.size ?? defaultSize),
      oursOnly: flags.ours,
      progress: (message) => process.stderr.write(`${task.name}: ${message}\n`),
    });
    rows.push(...found);
    process.stdout.write(`${task.name}: ${task.about}\n${printRows(found)}\n\n`);
  }
  if (flags.json === undefined) return;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = cpus()[0]?.model ?? 'unknown';
  writeFileSync(flags.json, `${JSON.stringify({ machine, commit, rows }, null, 2)}\n`);
  process.stderr.write(`${name}: rows written to ${flags.json}\n`);
}

function usageOf({ name, tasks, data, limit, size, defaultSize }: Bench): string {
  return `npm run -s bench:${name} -- [--data DIR] [--only TASK] [--json FILE] [--limit N] [--size N] [--ours]

  --data DIR   ${data}; the project's own fixtures without
  --only TASK  one of these, or several with commas:
${tasks.map((task) => `                 ${task.name.padEnd(18)} ${task.about}`).join('\n')}
  --json FILE  writes the rows too
  --limit N    ${limit}
  --size N     ${size} (${defaultSize})
  --ours       leaves the peers out
`;
}

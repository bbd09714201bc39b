import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-task.ts';
import { printRows } from './print-rows.ts';
import { keysTask } from './terminal/keys-task.ts';
import { linesTask } from './terminal/lines-task.ts';
import { startTask } from './terminal/start-task.ts';

/* The command line and the reader, as real processes, beside the plain way in the same run. */
const tasks = [linesTask, startTask, keysTask];
const usage = `npm run -s bench:terminal -- [--only TASK] [--size ARTICLES] [--data DIR] [--json FILE] [--ours]

  --only TASK  one of these, or several with commas:
${tasks.map(({ name, about }) => `                 ${name.padEnd(8)} ${about}`).join('\n')}
  --size N     articles of parse --jsonl (10000)
  --data DIR   printouts to read, *.txt; the project's own fixtures without
  --json FILE  writes the rows too
  --ours       leaves the peers out
`;

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string', default: '10000' },
    data: { type: 'string' },
    json: { type: 'string' },
    ours: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const wanted = flags.only?.split(',');
const unknown = wanted?.filter((name) => !tasks.some((task) => task.name === name)) ?? [];
if (flags.help || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`There is no task ${unknown.join(', ')}.\n\n`);
  (unknown.length > 0 ? process.stderr : process.stdout).write(usage);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const rows: BenchRow[] = [];
for (const task of tasks) {
  if (wanted && !wanted.includes(task.name)) continue;
  const found = await task.run({
    ...(flags.data === undefined ? {} : { data: flags.data }),
    limit: Number.POSITIVE_INFINITY,
    size: Number(flags.size),
    oursOnly: flags.ours,
    progress: (message) => process.stderr.write(`${task.name}: ${message}\n`),
  });
  rows.push(...found);
  process.stdout.write(`${task.name}: ${task.about}\n${printRows(found)}\n\n`);
}

if (flags.json !== undefined) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = cpus()[0]?.model ?? 'unknown';
  writeFileSync(flags.json, `${JSON.stringify({ machine, commit, rows }, null, 2)}\n`);
}

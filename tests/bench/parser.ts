import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-task.ts';
import { parserTasks } from './parser-tasks.ts';
import { printRows } from './print-rows.ts';

/*
 * The parser beside its peers, in one run.
 * @postlight/parser is no peer here: it does not install from npm alone (it needs a dependency from git).
 */
const usage = `npm run -s bench:parser -- [--data DIR] [--only TASK] [--json FILE] [--limit PAGES] [--size MB] [--ours]

  --data DIR   pages to measure on: gold.jsonl and html/<id>.html.gz; the project's own fixtures without
  --only TASK  one of these, or several with commas:
${parserTasks.map(({ name, about }) => `                 ${name.padEnd(18)} ${about}`).join('\n')}
  --json FILE  writes the rows too
  --limit N    at most so many pages
  --size MB    how much a measure of speed reads (4)
  --ours       leaves the peers out
`;

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    limit: { type: 'string' },
    size: { type: 'string', default: '4' },
    ours: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const wanted = flags.only?.split(',');
const unknown = wanted?.filter((name) => !parserTasks.some((task) => task.name === name)) ?? [];
if (flags.help || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`There is no task ${unknown.join(', ')}.\n\n`);
  (unknown.length > 0 ? process.stderr : process.stdout).write(usage);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const rows: BenchRow[] = [];
for (const task of parserTasks) {
  if (wanted && !wanted.includes(task.name)) continue;
  const found = await task.run({
    ...(flags.data === undefined ? {} : { data: flags.data }),
    limit: Number(flags.limit ?? Number.POSITIVE_INFINITY),
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

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Extractor, extractors } from './extractors.ts';
import { type GoldPage, measurePages, type Score } from './measure-pages.ts';

/*
 * Measures our reading of pages beside that of the peers, on a folder with `gold.jsonl` and `html/<id>.html.gz`:
 *   node tests/bench/pages/run.ts --data DIR [--limit N] [--offset N] [--only NAME] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
if (values.data === undefined) {
  process.stderr.write('Please name the folder of the pages: --data DIR\n');
  process.exit(2);
}
const folder = values.data;
const from = Number(values.offset ?? 0);
const gold: GoldPage[] = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .slice(from, from + Number(values.limit ?? Number.POSITIVE_INFINITY))
  .map((line) => JSON.parse(line));
const pages = gold.map((page) => ({
  ...page,
  bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', `${page.id}.html.gz`)))),
}));

const METRICS = [
  'word',
  'shingle',
  'paragraph',
  'boundary',
  'title',
  'byline',
  'date',
  'pagesPerSecond',
] as const;
const print = (cells: readonly string[]) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(10))).join('')}\n`,
  );

const results = new Map<string, Score>();
print(['extractor', 'word F1', 'shingle', 'paragraph', 'boundary', 'title', 'byline', 'date', 'pages/s']);
for (const extractor of extractors.filter(
  ({ name }: Extractor) => values.only === undefined || name.includes(values.only),
)) {
  process.stderr.write(`${extractor.name} …\n`);
  const score = await measurePages(extractor, pages);
  results.set(extractor.name, score);
  print([
    extractor.name,
    ...METRICS.map((metric) =>
      metric === 'pagesPerSecond' ? score[metric].toFixed(1) : score[metric].toFixed(3),
    ),
  ]);
}

if (values.json !== undefined) {
  const [first, ...peers] = [...results];
  const rows = METRICS.map((metric) => ({
    task: 'pages',
    metric,
    ours: first?.[1][metric],
    peers: Object.fromEntries(peers.map(([name, score]) => [name, score[metric]])),
    n: pages.length,
  }));
  writeFileSync(values.json, `${JSON.stringify({ rows }, undefined, 2)}\n`);
}

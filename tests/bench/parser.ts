import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { mainHeadline, runningText } from '@tearsheet/core/model';
import { parseSource } from '@tearsheet/parser';

/*
 * Printouts: how fast they parse on one core, and how well, beside a plain peer that joins lines between blank lines.
 *
 *   node tests/bench/parser.ts [--json FILE] [--only speed|quality] [--size MEGABYTES]
 */
const { values: flags } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, size: { type: 'string', default: '4' } },
});

interface Row {
  task: string;
  metric: string;
  unit?: string;
  ours: number;
  peers: Record<string, number>;
  n: number;
}

/** What a person reviewed: `paragraph: …` lines, indented by depth. */
interface Gold {
  headline: string | undefined;
  blocks: string[];
}

const folder = new URL('../../packages/parser/fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((slug) => existsSync(new URL(`${slug}/expected.json`, folder)))
  .map((slug) => ({
    bytes: readFileSync(new URL(`${slug}/source.txt`, folder)),
    gold: readGold(JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8'))),
  }));

function readGold(expected: { headlines?: { role: string; value: string }[]; body: string[] }): Gold {
  const blocks = expected.body.flatMap((line) => {
    const [, type, text = ''] = /^\s*(\w+)(?: \[[^\]]*\])?: (.*)$/s.exec(line) ?? [];
    return (type === 'paragraph' || type === 'heading') && text !== '' ? [text] : [];
  });
  return { headline: expected.headlines?.find(({ role }) => role === 'main')?.value, blocks };
}

/** The plain peer: the first block is the headline, blank lines part blocks. */
function joinOnBlankLines(bytes: Uint8Array): Gold {
  const [headline, ...blocks] = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n[ \t]*\r?\n|\f/)
    .map((block) => block.split(/\s+/).join(' ').trim())
    .filter((block) => block !== '');
  return { headline, blocks };
}

async function ours(bytes: Uint8Array): Promise<Gold> {
  const article = await parseSource({ bytes });
  return { headline: mainHeadline(article), blocks: runningText(article) };
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const boundaries = (blocks: string[]): string[] => {
  const words = blocks.map(tokens).filter((block) => block.length > 0);
  return words
    .slice(1)
    .map((next, at) => [...(words[at] ?? []).slice(-3), '|', ...next.slice(0, 3)].join(' '));
};

function f1(found: string[], gold: string[]): number {
  if (found.length === 0 && gold.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const item of gold) counts.set(item, (counts.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of found) {
    const left = counts.get(item) ?? 0;
    if (left > 0) both++;
    counts.set(item, left - 1);
  }
  return (2 * both) / (found.length + gold.length);
}

const METRICS: Record<string, (found: Gold, gold: Gold) => number> = {
  'headline exact': (found, gold) => (found.headline === gold.headline ? 1 : 0),
  'word F1': (found, gold) => f1(tokens(found.blocks.join('\n')), tokens(gold.blocks.join('\n'))),
  'boundary F1': (found, gold) => f1(boundaries(found.blocks), boundaries(gold.blocks)),
  'paragraph F1': (found, gold) => f1(found.blocks.map(letters), gold.blocks.map(letters)),
};

async function measureQuality(): Promise<Row[]> {
  const results: { ours: Gold; peer: Gold; gold: Gold }[] = [];
  for (const { bytes, gold } of fixtures)
    results.push({ ours: await ours(bytes), peer: joinOnBlankLines(bytes), gold });
  const mean = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length;
  return Object.entries(METRICS).map(([metric, score]) => ({
    task: 'quality',
    metric,
    ours: mean((result) => score(result.ours, result.gold)),
    peers: { 'join on blank lines': mean((result) => score(result.peer, result.gold)) },
    n: results.length,
  }));
}

/** Megabytes a second of processor time, on the fixtures over and over. */
async function measureSpeed(): Promise<Row[]> {
  const goal = Number(flags.size) * 1_000_000;
  const perSecond = async (run: (bytes: Uint8Array) => unknown) => {
    let size = 0;
    const before = process.cpuUsage();
    while (size < goal) {
      for (const { bytes } of fixtures) {
        await run(bytes);
        size += bytes.length;
      }
    }
    const used = process.cpuUsage(before);
    return size / (used.user + used.system);
  };
  await ours(fixtures[0]?.bytes ?? new Uint8Array([65]));
  return [
    {
      task: 'speed',
      metric: 'printouts',
      unit: 'MB/s',
      ours: await perSecond(ours),
      peers: { 'join on blank lines': await perSecond(joinOnBlankLines) },
      n: fixtures.length,
    },
  ];
}

const rows = [
  ...(flags.only === undefined || flags.only === 'quality' ? await measureQuality() : []),
  ...(flags.only === undefined || flags.only === 'speed' ? await measureSpeed() : []),
];
const table = rows.map(({ task, metric, unit = '', ours: own, peers, n }) =>
  [
    task.padEnd(9),
    metric.padEnd(16),
    unit.padEnd(5),
    own.toFixed(3).padStart(9),
    (peers['join on blank lines'] ?? 0).toFixed(3).padStart(20),
    String(n).padStart(4),
  ].join(' '),
);
process.stdout.write(
  `${['task      metric           unit       ours  join on blank lines    n', ...table].join('\n')}\n`,
);
if (flags.json !== undefined) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  writeFileSync(
    flags.json,
    `${JSON.stringify({ machine: cpus()[0]?.model ?? 'unknown', commit, rows }, null, 2)}\n`,
  );
}

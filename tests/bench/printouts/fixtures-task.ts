import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mainHeadline, runningText } from '@tearsheet/core/model';
import { parseSource } from '@tearsheet/parser';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { boundariesOf, f1, overlap, paragraphKey, wordsOf } from '../pages/score.ts';

/** What a person reviewed: `paragraph: …` lines, indented by depth. */
interface Gold {
  headline: string | undefined;
  blocks: string[];
}

const folder = new URL('../../../packages/parser/fixtures/', import.meta.url);
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

const METRICS: Record<string, (found: Gold, gold: Gold) => number> = {
  'headline exact': (found, gold) => (found.headline === gold.headline ? 1 : 0),
  'word F1': (found, gold) => f1(overlap(wordsOf(found.blocks.join('\n')), wordsOf(gold.blocks.join('\n')))),
  'boundary F1': (found, gold) => f1(overlap(boundariesOf(found.blocks), boundariesOf(gold.blocks))),
  'paragraph F1': (found, gold) => f1(overlap(found.blocks.map(paragraphKey), gold.blocks.map(paragraphKey))),
};

async function measureQuality(): Promise<BenchRow[]> {
  const results: { ours: Gold; peer: Gold; gold: Gold }[] = [];
  for (const { bytes, gold } of fixtures)
    results.push({ ours: await ours(bytes), peer: joinOnBlankLines(bytes), gold });
  const mean = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length;
  return Object.entries(METRICS).map(([metric, score]) => ({
    task: TASK,
    metric,
    ours: mean((result) => score(result.ours, result.gold)),
    peers: { 'join on blank lines': mean((result) => score(result.peer, result.gold)) },
    n: results.length,
  }));
}

/**
 * Megabytes a second of processor time, once warm: on the fixtures (a kilobyte each, many in old encodings) and on the
 * seed, over and over.
 */
async function measureSpeed(size: number): Promise<BenchRow[]> {
  const perSecond = async (sources: readonly Uint8Array[], run: (bytes: Uint8Array) => unknown) => {
    const readFor = async (goal: number) => {
      let read = 0;
      while (read < goal) {
        for (const bytes of sources) {
          await run(bytes);
          read += bytes.length;
        }
      }
      return read;
    };
    await readFor(size * 300_000);
    const before = process.cpuUsage();
    const read = await readFor(size * 1_000_000);
    const used = process.cpuUsage(before);
    return read / (used.user + used.system);
  };
  const seed = readFileSync(new URL('../../../seeds/000_d62f07d240873995.txt', import.meta.url));
  const rows: BenchRow[] = [];
  for (const [metric, sources] of [
    ['speed', fixtures.map(({ bytes }) => bytes)],
    ['speed on the seed', [seed]],
  ] as const) {
    rows.push({
      task: TASK,
      metric,
      unit: 'MB/s',
      ours: await perSecond(sources, ours),
      peers: { 'join on blank lines': await perSecond(sources, joinOnBlankLines) },
      n: sources.length,
    });
  }
  return rows;
}

const TASK = 'printout-fixtures';

/** The project's own printouts beside a plain peer that joins lines between blank lines. */
export const printoutFixturesTask: BenchTask = {
  name: TASK,
  about: "the project's own printouts as text: quality and speed",
  run: async ({ size }) => [...(await measureQuality()), ...(await measureSpeed(size))],
};

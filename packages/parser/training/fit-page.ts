import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bestRun } from '../src/article/choose-article.ts';
import {
  type PageTitleClues,
  partHead,
  readTitlePage,
  readTitleSigns,
  TITLE_SIGNS,
  titleCandidates,
} from '../src/article/choose-page-title.ts';
import { GROUP_SIGNS, lookAtGroups, readGroupSigns, weighGroups } from '../src/article/weigh-group.ts';
import { groupLines } from '../src/blocks/group-lines.ts';
import { readNetwork } from '../src/draft/network.ts';
import type { PrintLine } from '../src/draft/print-line.ts';
import { alignLines, lettersOf } from './align-lines.ts';
import { isLeftOut } from './left-out.ts';
import { readLines } from './read-lines.ts';
import { type Examples, trainNetwork } from './train-network.ts';

/*
 * Fits what tells the groups of an article, and its headline, from the rest of a page, and writes `article/page-weights.ts`.
 *   node packages/parser/training/fit-page.ts --data DIR [--data DIR …] [--leave-out work|check] [--epochs N]
 * DIR holds `gold.jsonl` and whole pages printed as text, `<id>.<style>.txt`. To be run after `fit-breaks.ts`.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: [] },
    'leave-out': { type: 'string' },
    epochs: { type: 'string', default: '12' },
  },
});

interface Page {
  groups: readonly (readonly PrintLine[])[];
  isText: readonly boolean[];
  title: string;
  clues: PageTitleClues;
}

class Rows {
  readonly #rows: Float64Array[] = [];
  readonly #answers: number[] = [];
  readonly #weights: number[] = [];

  add(signs: Float64Array, answer: boolean, weight: number): void {
    this.#rows.push(signs);
    this.#answers.push(answer ? 1 : 0);
    this.#weights.push(weight);
  }

  examples(inputs: number): Examples {
    const signs = new Float32Array(this.#rows.length * inputs);
    for (const [at, row] of this.#rows.entries()) {
      if (row.length !== inputs) throw new RangeError(`${row.length} signs, not ${inputs}`);
      signs.set(row, at * inputs);
    }
    process.stderr.write(`${this.#rows.length} examples\n`);
    return {
      signs,
      answers: Uint8Array.from(this.#answers),
      weights: Float32Array.from(this.#weights),
      inputs,
    };
  }
}

/** Pages with a larger share of text hold an article alone. */
const MOSTLY = 0.8;

const pages = values.data.flatMap(readFolder);
process.stderr.write(`${pages.length} pages\n`);
const options = { hidden: 10, epochs: Number(values.epochs) };
const groupWeights = trainNetwork(groupExamples(), options);
const titleWeights = trainNetwork(titleExamples(), options);
writeFileSync(
  new URL('../src/article/page-weights.ts', import.meta.url),
  `/** Weights of what a page's groups are told by. Written by \`training/fit-page.ts\`; not to be edited. */
export const GROUP_WEIGHTS =
  '${groupWeights.join(' ')}';
export const TITLE_WEIGHTS =
  '${titleWeights.join(' ')}';
`,
);

function readFolder(folder: string): Page[] {
  const gold = new Map<string, { id: string; url: string; title?: string; paragraphs: string[] }>();
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const page = JSON.parse(line);
    gold.set(page.id, page);
  }
  return readdirSync(folder).flatMap((name): Page[] => {
    const id = /^(.+)\.\w+\.txt$/.exec(name)?.[1];
    const right = id === undefined ? undefined : gold.get(id);
    if (!right || isLeftOut(right.url, values['leave-out'])) return [];
    const { lines, clues } = readLines(readFileSync(join(folder, name), 'utf8'));
    const aligned = alignLines(lines, right.paragraphs);
    const ofText = new Set(lines.filter((_, at) => aligned[at]?.isText));
    if (ofText.size < 6) return [];
    const groups = groupLines(lines);
    const isText = groups.map((group) => group.filter((line) => ofText.has(line)).length * 2 > group.length);
    return [{ groups, isText, title: lettersOf(right.title ?? ''), clues }];
  });
}

function groupExamples(): Examples {
  const rows = new Rows();
  for (const { groups, isText } of pages) {
    const plain = lookAtGroups(groups);
    for (const [at, answer] of isText.entries()) {
      // A group counts by its size, as its words do in the article, and each page much the same.
      const weight = (0.3 + Math.min(1, (plain[at]?.size ?? 0) / 250)) * (8 / Math.sqrt(groups.length));
      rows.add(readGroupSigns(plain, at), answer, weight);
    }
  }
  return rows.examples(GROUP_SIGNS);
}

function titleExamples(): Examples {
  const rows = new Rows();
  const network = readNetwork(GROUP_SIGNS, groupWeights.join(' '));
  let found = 0;
  let asked = 0;
  for (const { groups, isText, title, clues } of pages) {
    // Where an article stands alone its headline is told otherwise.
    if (isText.filter((is) => is).length > groups.length * MOSTLY) continue;
    const whole = weighGroups(groups, network);
    const best = bestRun(whole);
    const firstProse = whole.findIndex(({ isProse }, at) => at >= best.start && isProse);
    if (firstProse < 0 || title === '') continue;
    const { weighed, prose, run } = partHead(whole, firstProse, best);
    const page = readTitlePage(weighed, prose, run.end, clues);
    const candidates = titleCandidates(page).map(({ start, last }) => ({
      signs: readTitleSigns(page, start, last),
      answer:
        lettersOf(
          weighed
            .slice(start, last + 1)
            .map(({ text }) => text)
            .join(''),
        ) === title,
    }));
    asked++;
    if (!candidates.some(({ answer }) => answer)) continue;
    found++;
    for (const { signs, answer } of candidates) rows.add(signs, answer, answer ? 3 : 1);
  }
  process.stderr.write(`the headline is among the candidates of ${found} of ${asked} pages\n`);
  return rows.examples(TITLE_SIGNS);
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  BREAK_SIGNS,
  NEAR_SIGNS,
  readBreakSigns,
  readHabits,
  readNearSigns,
} from '../src/blocks/break-signs.ts';
import { readSetting, type Setting } from '../src/blocks/read-setting.ts';
import { askNetwork, readNetwork } from '../src/draft/network.ts';
import type { PrintLine } from '../src/draft/print-line.ts';
import { type Aligned, alignLines } from './align-lines.ts';
import { isLeftOut } from './left-out.ts';
import { readLines } from './read-lines.ts';
import { type Examples, trainNetwork } from './train-network.ts';

/*
 * Fits the two looks of `blocks/group-lines.ts` on printouts whose articles are known, and writes `blocks/break-weights.ts`.
 *   node packages/parser/training/fit-breaks.ts --data DIR [--data DIR …] [--leave-out work|check] [--hidden N] [--epochs N]
 * DIR holds `gold.jsonl` and printouts as text, `<id>.<style>.txt`. Sites that are left out are for measuring.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: [] },
    'leave-out': { type: 'string' },
    hidden: { type: 'string', default: '14' },
    epochs: { type: 'string', default: '8' },
  },
});

interface Document {
  setting: Setting;
  aligned: readonly Aligned[];
  /** The same lines among all that the page shows, beside its article. */
  shown: readonly Aligned[];
}

interface Gold {
  id: string;
  url: string;
  title?: string;
  paragraphs: string[];
  /** The lines that the page showed, where a whole page was printed. */
  shown?: string[];
}

const documents = values.data.flatMap(readFolder);
process.stderr.write(`${documents.length} printouts\n`);
const hidden = Number(values.hidden);
const epochs = Number(values.epochs);
const firstWeights = trainNetwork(
  examplesOf(BREAK_SIGNS, () => undefined),
  { hidden, epochs },
);
const first = readNetwork(BREAK_SIGNS, firstWeights.join(' '));
const secondWeights = trainNetwork(
  examplesOf(BREAK_SIGNS + NEAR_SIGNS, (setting) => {
    const signs = new Float64Array(BREAK_SIGNS);
    const chances = new Float64Array(setting.lines.length);
    for (let at = 1; at < chances.length; at++) {
      readBreakSigns(setting, at, signs);
      chances[at] = 1 / (1 + Math.exp(-askNetwork(first, signs)));
    }
    return chances;
  }),
  { hidden, epochs },
);
writeFileSync(
  new URL('../src/blocks/break-weights.ts', import.meta.url),
  `/** Weights of the two looks at line ends. Written by \`training/fit-breaks.ts\`; not to be edited. */
export const FIRST_LOOK =
  '${firstWeights.join(' ')}';
export const SECOND_LOOK =
  '${secondWeights.join(' ')}';
`,
);

function readFolder(folder: string): Document[] {
  const gold = new Map<string, Gold>();
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const page: Gold = JSON.parse(line);
    gold.set(page.id, page);
  }
  return readdirSync(folder).flatMap((name) => {
    const page = /^(.+)\.\w+\.txt$/.exec(name)?.[1];
    const right = page === undefined ? undefined : gold.get(page);
    if (!right || isLeftOut(right.url, values['leave-out'])) return [];
    const text = readFileSync(join(folder, name), 'utf8');
    const { lines } = readLines(text);
    const aligned = alignLines(lines, right.paragraphs);
    const ofText = lines.filter((_, at) => aligned[at]?.isText);
    if (ofText.length < 8) return [];
    const shown = (some: readonly PrintLine[]) => alignLines(some, right.shown ?? [right.title ?? '']);
    const whole = { setting: readSetting(lines), aligned, shown: shown(lines) };
    // A page with much beside its article is grouped twice, the second time without that. Printouts may be short.
    if (ofText.length > lines.length * 0.8) {
      const from = Math.max(0, aligned.findIndex(({ isText }) => isText) - 4);
      const some = lines.slice(from, from + 8 + (Number(page) % 30));
      return [
        whole,
        { setting: readSetting(some), aligned: alignLines(some, right.paragraphs), shown: shown(some) },
      ];
    }
    const alone = onlyText(lines, aligned);
    return [
      whole,
      { setting: readSetting(alone), aligned: alignLines(alone, right.paragraphs), shown: shown(alone) },
    ];
  });
}

/** The lines of the text alone; what follows something else stands apart. */
function onlyText(lines: readonly PrintLine[], aligned: readonly Aligned[]): PrintLine[] {
  const kept: PrintLine[] = [];
  let left = false;
  for (const [at, line] of lines.entries()) {
    if (!aligned[at]?.isText) left = true;
    else {
      kept.push(left && aligned[at].begins ? { ...line, gap: Math.max(1, line.gap) } : line);
      left = false;
    }
  }
  return kept;
}

/** Whether a block begins at a line; `undefined` where it is not known. */
function answerAt(aligned: readonly Aligned[], shown: readonly Aligned[], at: number): boolean | undefined {
  const [before, after] = [aligned[at - 1], aligned[at]];
  if (before?.isText && after?.isText) return after.begins;
  if (before?.isText || after?.isText) return true;
  if (!shown[at - 1]?.isText && !shown[at]?.isText) return undefined;
  return shown[at]?.begins || shown[at - 1]?.isText !== shown[at]?.isText;
}

function examplesOf(inputs: number, look: (setting: Setting) => Float64Array | undefined): Examples {
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  const weights: number[] = [];
  for (const { setting, aligned, shown } of documents) {
    const chances = look(setting);
    const habits = chances && readHabits(setting, chances);
    const signs = new Float64Array(inputs);
    const breaks = aligned.filter(({ begins }) => begins).length;
    for (let at = 1; at < aligned.length; at++) {
      const answer = answerAt(aligned, shown, at);
      if (answer === undefined) continue;
      readBreakSigns(setting, at, signs);
      if (chances && habits) readNearSigns(chances, at, habits, signs);
      rows.push(Float32Array.from(signs));
      answers.push(answer ? 1 : 0);
      // Documents count by the square root of their breaks: none by its length alone; what stands beside articles counts less.
      weights.push(
        (aligned[at]?.isText && aligned[at - 1]?.isText ? 4 : 1.5) / Math.sqrt(Math.max(4, breaks)),
      );
    }
  }
  const flat = new Float32Array(rows.length * inputs);
  for (const [at, row] of rows.entries()) flat.set(row, at * inputs);
  process.stderr.write(`${rows.length} line ends\n`);
  return { signs: flat, answers: Uint8Array.from(answers), weights: Float32Array.from(weights), inputs };
}

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answer, type Example, fitTrees, type Trees } from './fit-trees.ts';
import { type PageExamples, readBlockExamples } from './read-block-examples.ts';

/*
 * Learns which blocks of a page are of its article, and writes block-model.json.
 *
 *   node packages/parser/training/train-blocks.ts --data DIR [--out FILE] [--folds N]
 *
 * The folder has gold.jsonl ({ "id", "url", "paragraphs" } a line) and html/<id>.html.gz. With --folds nothing is
 * written: the pages are parted by site, each part is judged by trees that saw none of its sites, and what that does
 * to the paragraphs is printed for several bounds.
 */
const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: new URL('../src/html/block-model.json', import.meta.url).pathname },
    folds: { type: 'string' },
  },
});
if (flags.data === undefined) throw new Error('--data DIR is needed');
const OPTIONS = { trees: 100, depth: 4, rate: 0.1, least: 4, smoothing: 4, rows: 0.7, features: 0.4 };

const pages = readBlockExamples(flags.data);
process.stderr.write(
  `${pages.length} pages, ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} blocks\n`,
);

/** Long pages must not outweigh all others. */
const examplesOf = (some: readonly PageExamples[]): Example[] =>
  some.flatMap(({ rows, targets }) =>
    rows.map((row, at) => ({ row, target: targets[at] ?? 0, weight: 8 / Math.sqrt(20 + rows.length) })),
  );

const chance = ({ bias, trees }: Trees, row: readonly number[]): number =>
  1 / (1 + Math.exp(-trees.reduce((sum, tree) => sum + answer(tree, row), bias)));

if (flags.folds === undefined) {
  const model = fitTrees(examplesOf(pages), OPTIONS);
  const trees = model.trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n');
  writeFileSync(flags.out, `{\n  "bias": ${model.bias},\n  "trees": [\n${trees}\n  ]\n}\n`);
} else {
  const folds = Number(flags.folds);
  const chances = new Map<PageExamples, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const model = fitTrees(examplesOf(pages.filter(({ site }) => foldOf(site, folds) !== fold)), OPTIONS);
    for (const page of pages)
      if (foldOf(page.site, folds) === fold)
        chances.set(
          page,
          page.rows.map((row) => chance(model, row)),
        );
    process.stderr.write(`part ${fold + 1} of ${folds}\n`);
  }
  for (const bound of [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
    const scores = [...chances].map(([page, ones]) => paragraphF1(page, (at) => (ones[at] ?? 0) >= bound));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    process.stdout.write(`${bound}: paragraph F1 ${mean.toFixed(4)}\n`);
  }
  const perfect = [...chances.keys()].map((page) =>
    paragraphF1(page, (at) => (page.targets[at] ?? 0) >= 0.5),
  );
  process.stdout.write(
    `known: ${(perfect.reduce((sum, score) => sum + score, 0) / perfect.length).toFixed(4)}\n`,
  );
}

function foldOf(site: string, folds: number): number {
  let hash = 7;
  for (const sign of site) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return (hash >>> 3) % folds;
}

function paragraphF1({ keys, gold }: PageExamples, isKept: (at: number) => boolean): number {
  const left = new Map<string, number>();
  for (const one of gold) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  let found = 0;
  for (const one of keys.flatMap((ones, at) => (isKept(at) ? ones : []))) {
    found++;
    const times = left.get(one) ?? 0;
    if (times === 0) continue;
    left.set(one, times - 1);
    both++;
  }
  return found + gold.length === 0 ? 1 : (2 * both) / (found + gold.length);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readModel } from '../src/quotations/attribution-model.ts';
import { fitChoices, fitYesNo } from './fit-weights.ts';
import { type GoldText, readExamples } from './read-examples.ts';

/*
 * Learns the weights of the attribution of quotations from annotated articles and writes attribution-model.json. The
 * same articles give the same file on every machine.
 *
 *   node packages/annotator/training/train-quotations.ts --data FILE.jsonl [--out FILE]
 *
 * A line of the file is { "text", "quotations": [{ "source", "cue", "content" }] } with lists of [start, end]. What is
 * kept are weights of features that several articles share: word classes, and common words by their dictionary form.
 */
const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    out: {
      type: 'string',
      default: new URL('../src/quotations/attribution-model.json', import.meta.url).pathname,
    },
  },
});
if (flags.data === undefined) throw new Error('--data FILE.jsonl is needed');
const texts = readFileSync(flags.data, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): GoldText => JSON.parse(line));

const progress = (words: string) => process.stderr.write(`${words}\n`);
const none = { cue: {}, cueSpan: {}, source: {}, contentStart: {}, contentEnd: {}, contentRest: {} };
const examples = readExamples(texts, readModel(none));
progress(`${examples.cue.length} candidates, ${examples.source.length} attributions`);
const cue = fitYesNo(examples.cue, { rounds: 8, decay: 0.002, rare: 12 });
progress('cues');
// What is said ends before the next cue, so the cues must be known first.
const second = readExamples(texts, readModel({ ...none, cue }));
const options = { rounds: 8, decay: 0.002, rare: 12 };
const tables = {
  cue,
  cueSpan: fitChoices(second.cueSpan, options),
  source: fitChoices(second.source, { ...options, rounds: 12, rare: 8 }),
  contentStart: fitChoices(second.contentStart, options),
  contentEnd: fitChoices(second.contentEnd, options),
  contentRest: fitChoices(second.contentRest, options),
};
for (const [step, table] of Object.entries(tables)) progress(`${step}: ${Object.keys(table).length} weights`);
writeFileSync(flags.out, `${JSON.stringify(tables, null, 2)}\n`);

import { parseArgs } from 'node:util';
import { annotateText } from '@tearsheet/annotator';
import { readFixtures, readTimesSets, type TimesSet } from './times-data.ts';
import { type TimeFinder, timePeers } from './times-peers.ts';
import { scoreTimes, type TimeScores } from './times-score.ts';

/*
 * Times by TempEval-3's measures, ours beside chrono-node and Recognizers-Text.
 *
 *   node tests/bench/understanding/times.ts [--data DIR]
 */
const { values: flags } = parseArgs({ options: { data: { type: 'string' } } });

const finders: Readonly<Record<string, TimeFinder>> = {
  ours: (text, published) => annotateText(text, { published, language: 'en' }).times,
  ...timePeers,
};
const sets =
  flags.data === undefined
    ? [readFixtures(new URL('times-fixtures.txt', import.meta.url))]
    : readTimesSets(flags.data);

process.stdout.write(`${'set'.padEnd(22)}${'system'.padEnd(18)}  strict relaxed  value  expected  found\n`);
for (const set of sets) {
  for (const [name, find] of Object.entries(finders)) {
    const scores = measure(set, find);
    const figures = [scores.strict, scores.relaxed, scores.value]
      .map((score) => score.toFixed(1).padStart(7))
      .join(' ');
    process.stdout.write(
      `${set.name.padEnd(22)}${name.padEnd(18)}${figures}  ${String(scores.expected).padStart(7)}${String(scores.found).padStart(7)}\n`,
    );
  }
}

function measure(set: TimesSet, find: TimeFinder): TimeScores {
  return scoreTimes(
    set.documents.map(({ text, published, times }) => ({
      text,
      expected: times,
      found: find(text, published).filter(
        ({ value }) => !set.datesOnly || (value !== undefined && /^\d|^XXXX-XX-XXT/.test(value)),
      ),
    })),
  );
}

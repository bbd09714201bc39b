import { annotateText } from '@tearsheet/annotator';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { readFixtures, readTimesSets, type TimesSet } from './times-data.ts';
import { type TimeFinder, timePeers } from './times-peers.ts';
import { scoreTimes, type TimeScores } from './times-score.ts';

const ours: TimeFinder = (text, published) => annotateText(text, { published, language: 'en' }).times;
/** Some peers need minutes for long histories, so beside them a set is measured on its first texts, of so many characters. */
const SAMPLE = 60_000;
const METRICS = [
  ['strict', 'strict F1'],
  ['relaxed', 'relaxed F1'],
  ['value', 'value F1'],
] as const;

export const timesTask: BenchTask = {
  name: 'times',
  about: "TempEval-3's measures, beside chrono-node and Recognizers-Text (on the first texts of a large set)",
  async run({ data, limit, oursOnly, progress }): Promise<BenchRow[]> {
    const sets =
      data === undefined
        ? [readFixtures(new URL('times-fixtures.txt', import.meta.url))]
        : readTimesSets(data);
    return sets.flatMap((whole) => {
      const set = { ...whole, documents: whole.documents.slice(0, limit) };
      const sample = sampleOf(set);
      const isWhole = sample.documents.length === set.documents.length;
      progress(`${set.name}, ${set.documents.length} texts`);
      const all = rowsOf(set, set.name, {});
      if (oursOnly) return all;
      progress(`${set.name}, peers, ${sample.documents.length} texts`);
      const beside = rowsOf(sample, isWhole ? set.name : `${set.name}, first texts`, timePeers);
      return isWhole ? beside : [...all, ...beside];
    });
  },
};

function rowsOf(set: TimesSet, name: string, finders: Readonly<Record<string, TimeFinder>>): BenchRow[] {
  const own = measure(set, ours);
  const peers = Object.entries(finders).map(([peer, find]): [string, TimeScores] => [
    peer,
    measure(set, find),
  ]);
  return METRICS.map(([key, metric]) => ({
    task: 'times',
    metric: `${name}: ${metric}`,
    unit: '%',
    ours: own[key],
    peers: Object.fromEntries(peers.map(([peer, scores]) => [peer, scores[key]])),
    n: set.documents.length,
  }));
}

function sampleOf(set: TimesSet): TimesSet {
  let size = 0;
  const documents = set.documents.filter(({ text }) => {
    const fits = size < SAMPLE;
    size += text.length;
    return fits;
  });
  return { ...set, documents };
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

import { annotateText } from '@tearsheet/annotator';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { compromiseNames } from './names-peers.ts';
import { readRows } from './read-rows.ts';
import { type ScoredMention, scoreNames } from './score-names.ts';

const NAMES = ['names-dev', 'names', 'names-test', 'names-fixtures'];

export const namesTask: BenchTask = {
  name: 'names',
  about:
    'exact span and type F1 over people, places and organisations, beside compromise; the weights were learned from names-dev, so only other sets tell',
  async run({ data, limit, oursOnly, progress }): Promise<BenchRow[]> {
    const sets = readRows<{ text: string; mentions: ScoredMention[] }>(data ?? import.meta.dirname, NAMES);
    return sets.flatMap(({ name, rows: all }) => {
      const rows = all.slice(0, limit);
      const measure = (find: (text: string) => ScoredMention[]) =>
        scoreNames(rows.map(({ text, mentions }) => ({ expected: mentions, found: find(text) })));
      progress(`${name}, ${rows.length} texts`);
      const ours = measure((text) => annotateText(text).mentions);
      const peer = oursOnly ? undefined : measure(compromiseNames);
      return ['all', 'PER', 'LOC', 'ORG'].map((type) => ({
        task: 'names',
        metric: `${name}: F1 ${type}`,
        unit: '%',
        ours: ours[type] ?? 0,
        peers: peer ? { compromise: peer[type] ?? 0 } : {},
        n: rows.length,
      }));
    });
  },
};

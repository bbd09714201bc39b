import { parseArgs } from 'node:util';
import { annotateText } from '@tearsheet/annotator';
import { compromiseNames } from './names-peers.ts';
import { readRows } from './read-rows.ts';
import { type ScoredMention, scoreNames } from './score-names.ts';

/*
 * Names: exact span and type F1 over people, places and organisations; ours beside compromise.
 *
 *   node tests/bench/understanding/names.ts [--data DIR]
 */
const { values: flags } = parseArgs({ options: { data: { type: 'string' } } });
const NAMES = ['names-dev', 'names', 'names-fixtures'];
const sets = readRows<{ text: string; mentions: ScoredMention[] }>(flags.data ?? import.meta.dirname, NAMES);
const finders = { ours: (text: string) => annotateText(text).mentions, compromise: compromiseNames };

process.stdout.write(`${'set'.padEnd(22)}${'system'.padEnd(12)}    all    PER    LOC    ORG\n`);
for (const { name, rows } of sets) {
  for (const [system, find] of Object.entries(finders)) {
    const scores = scoreNames(rows.map(({ text, mentions }) => ({ expected: mentions, found: find(text) })));
    const figures = ['all', 'PER', 'LOC', 'ORG']
      .map((type) => (scores[type] ?? 0).toFixed(1).padStart(7))
      .join('');
    process.stdout.write(`${name.padEnd(22)}${system.padEnd(12)}${figures}\n`);
  }
}

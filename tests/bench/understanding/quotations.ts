import { parseArgs } from 'node:util';
import { annotateText } from '@tearsheet/annotator';
import { quotationPeers } from './quotations-peers.ts';
import { readRows } from './read-rows.ts';
import { type ScoredQuotation, scoreQuotations } from './score-quotations.ts';

/*
 * Who said what: exact F1 of sources, cues and contents; recall of contents by kind and the speaker right on those;
 * ours beside compromise and bare quotation marks.
 *
 *   node tests/bench/understanding/quotations.ts [--data DIR]
 */
const { values: flags } = parseArgs({ options: { data: { type: 'string' } } });
const NAMES = ['quotations-dev', 'quotations', 'quotations-fixtures'];
const sets = readRows<{ text: string; quotations: ScoredQuotation[] }>(
  flags.data ?? import.meta.dirname,
  NAMES,
);
const finders = { ours: (text: string) => annotateText(text).quotations, ...quotationPeers };

process.stdout.write(
  `${'set'.padEnd(22)}${'system'.padEnd(12)} source    cue content   direct: recall speaker   mixed: recall speaker   indirect: recall speaker\n`,
);
for (const { name, rows } of sets) {
  for (const [system, find] of Object.entries(finders)) {
    const scores = scoreQuotations(
      rows.map(({ text, quotations }) => ({ text, expected: quotations, found: find(text) })),
    );
    const exact = [scores.source, scores.cue, scores.content]
      .map((value) => value.toFixed(1).padStart(7))
      .join('');
    const kinds = Object.values(scores.byKind)
      .map(({ recall, speaker }) => `${recall.toFixed(1).padStart(16)}${speaker.toFixed(1).padStart(8)}`)
      .join('');
    process.stdout.write(`${name.padEnd(22)}${system.padEnd(12)}${exact}${kinds}\n`);
  }
}

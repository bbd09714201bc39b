import { annotateText } from '@tearsheet/annotator';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { quotationPeers } from './quotations-peers.ts';
import { readRows } from './read-rows.ts';
import { type QuotationScores, type ScoredQuotation, scoreQuotations } from './score-quotations.ts';

const NAMES = ['quotations-dev', 'quotations', 'quotations-test', 'quotations-fixtures'];

/** The figures of one system on one set, by metric. */
function figuresOf({ source, cue, content, byKind }: QuotationScores): Record<string, number> {
  return {
    'source, exact F1': source,
    'cue, exact F1': cue,
    'content, exact F1': content,
    ...Object.fromEntries(
      Object.entries(byKind).flatMap(([kind, { recall, speaker }]) => [
        [`${kind}: content recall`, recall],
        [`${kind}: speaker right`, speaker],
      ]),
    ),
  };
}

export const quotationsTask: BenchTask = {
  name: 'quotations',
  about:
    'who said what, beside bare quotation marks and compromise (neither knows speakers); the weights were learned from quotations-train and quotations-dev, so only other sets tell',
  async run({ data, limit, oursOnly, progress }): Promise<BenchRow[]> {
    const sets = readRows<{ text: string; quotations: ScoredQuotation[] }>(
      data ?? import.meta.dirname,
      NAMES,
    );
    return sets.flatMap(({ name, rows: all }) => {
      const rows = all.slice(0, limit);
      const measure = (find: (text: string) => ScoredQuotation[]) =>
        figuresOf(
          scoreQuotations(
            rows.map(({ text, quotations }) => ({ text, expected: quotations, found: find(text) })),
          ),
        );
      progress(`${name}, ${rows.length} texts`);
      const ours = measure((text) => annotateText(text).quotations);
      const peers = Object.entries(oursOnly ? {} : quotationPeers).map(
        ([peer, find]): [string, Record<string, number>] => [peer, measure(find)],
      );
      return Object.entries(ours).map(([metric, value]) => ({
        task: 'quotations',
        metric: `${name}: ${metric}`,
        unit: '%',
        ours: value,
        peers: Object.fromEntries(peers.map(([peer, figures]) => [peer, figures[metric] ?? 0])),
        n: rows.length,
      }));
    });
  },
};

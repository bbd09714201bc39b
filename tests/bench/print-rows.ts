import type { BenchRow } from './bench-task.ts';

/** Lays out the rows of one task as a table: a line a metric, a column for ours and for each peer. */
export function printRows(rows: readonly BenchRow[]): string {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers)))];
  const lines = [
    ['metric', 'unit', 'ours', ...peers, 'n'],
    ...rows.map((row) => [
      row.metric,
      row.unit ?? '',
      figure(row.ours),
      ...peers.map((peer) => figure(row.peers[peer])),
      String(row.n),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const figure = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 3);

import type { Repair } from '@tearsheet/core/model';
import type { Group } from '../draft/head.ts';
import type { PrintLine } from '../draft/print-line.ts';

const LONGEST = 400;

/** Logs white space around blocks that is not the plain empty line: indents, trailing blanks, wide gaps, none at all. */
export function logSpacing(groups: readonly Group[], source: string): Repair[] {
  const edges = groups
    .flatMap((group): { line: PrintLine; last: PrintLine }[] => {
      const [line] = group;
      const last = group.at(-1);
      return line && last ? [{ line, last }] : [];
    })
    .sort((a, b) => a.line.start - b.line.start);
  const repairs: Repair[] = [];
  const log = (start: number, end: number, after: string, why: string) => {
    if (end - start > LONGEST || end <= start) return;
    const before = source.slice(start, end).replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n');
    if (before === after || /\S/.test(before)) return;
    repairs.push({ kind: 'white-space', range: { kind: 'text', start, end }, before, after, why });
  };
  let from = 0;
  let isFirst = true;
  for (const { line, last } of edges) {
    log(
      from,
      line.start,
      isFirst ? '' : '\n\n',
      isFirst ? 'White space before the text' : 'One empty line parts blocks',
    );
    from = Math.max(from, last.end);
    isFirst = false;
  }
  log(from, source.length, '', 'White space after the text');
  return repairs;
}

import type { Removal } from '@tearsheet/core/model';
import type { FoundByline } from '../draft/head.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf, withoutLines } from '../draft/take-lines.ts';
import { findDate } from '../language/dates.ts';
import { type Byline, readByline } from './read-byline.ts';

const TOP = 60;
const END = 8;
/** A byline that wraps has at most so many lines. */
const MOST_LINES = 3;

/** Takes out the byline: a line of its own at the top, or at the end, that opens as bylines do and names people or a wire. */
export function findByline(lines: readonly PrintLine[]): {
  lines: PrintLine[];
  taken: PrintLine[];
  found: FoundByline;
  removals: Removal[];
} {
  for (const [at] of lines.entries()) {
    if (at >= TOP && at < lines.length - END) continue;
    const read = readAt(lines, at);
    if (!read) continue;
    const { byline, text, taken } = read;
    return {
      lines: withoutLines(lines, new Set(taken), true),
      taken,
      found: foundByline(byline, text, taken, 'find-byline', 0.95),
      removals: [removalOf('byline', taken, 'find-byline', 'A line that says who wrote the article')],
    };
  }
  return { lines: [...lines], taken: [], found: { contributors: [], infoSources: [] }, removals: [] };
}

/** A byline in one line, or in as many as it wraps over. */
function readAt(
  lines: readonly PrintLine[],
  at: number,
): { byline: Byline; text: string; taken: PrintLine[] } | undefined {
  const taken: PrintLine[] = [];
  let text = '';
  let best: { byline: Byline; text: string; taken: PrintLine[] } | undefined;
  for (let more = 0; more < MOST_LINES; more++) {
    const line = lines[at + more];
    if (
      !line ||
      (more > 0 &&
        (line.gap > 0 ||
          (!/(?:,|&|\b(?:by|and|und|et|y|e|en|i|и|von|par|por|di|door))$|^(?:and|und|et|y|e|en|i|и) /iu.test(
            `${text}\n`.slice(0, -1),
          ) &&
            !/^(?:and|und|et|y|e|en|i|и) /iu.test(line.text))))
    )
      break;
    text = text === '' ? line.text : `${text} ${line.text}`;
    taken.push(line);
    const byline = readByline(text);
    if (byline) best = { byline, text, taken: [...taken] };
  }
  return best;
}

/** The fields that a byline fills. */
export function foundByline(
  byline: Byline,
  text: string,
  lines: readonly PrintLine[],
  rule: string,
  confidence: number,
): FoundByline {
  const from = { ranges: rangesOf(lines), rule, confidence };
  const date = findDate(text);
  const by = date && date.start > 0 ? text.slice(0, date.start).replace(/[\s|·•,–—-]+$/u, '') : text;
  return {
    by: { value: by, ...from },
    contributors: byline.contributors.map((value) => ({ value, ...from })),
    infoSources: byline.wires.map((value) => ({ value, ...from })),
    ...(date ? { date: { value: date.value, ...from } } : {}),
  };
}

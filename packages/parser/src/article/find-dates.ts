import type { Notice, Removal } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf, withoutLines } from '../draft/take-lines.ts';
import { type FoundDate, findDate } from '../language/dates.ts';
import { datesOfLine, marksChange } from '../language/dates-of-line.ts';

/** Lines at the top, and at the end, in which a date stands by itself. */
const TOP = 60;
const END = 8;

/**
 * Takes out lines that hold a date and nothing else but labels, and says when the article was published and last
 * changed. A date of a change is never taken for that of publication.
 */
export function findDates(lines: readonly PrintLine[]): {
  lines: PrintLine[];
  taken: PrintLine[];
  published?: Finding;
  modified?: Finding;
  removals: Removal[];
  notices: Notice[];
} {
  const taken = new Set<PrintLine>();
  const removals: Removal[] = [];
  const notices: Notice[] = [];
  let published: Finding | undefined;
  let modified: Finding | undefined;
  for (const [at, line] of lines.entries()) {
    if (at >= TOP && at < lines.length - END) continue;
    const parted = readParted(lines, at);
    if (parted) {
      published ??= parted.finding;
      for (const one of parted.lines) taken.add(one);
      removals.push(
        removalOf('date', parted.lines, 'find-dates', 'A date whose numbers and signs stand in two lines'),
      );
      continue;
    }
    const dates = datesOfLine(line.text);
    if (!dates) continue;
    taken.add(line);
    removals.push(removalOf('date', [line], 'find-dates', 'A line that prints a date and nothing else'));
    for (const { date, label } of dates) {
      const finding = findingOf(line, date);
      if (marksChange(label)) modified ??= finding;
      else published ??= finding;
    }
  }
  for (const [target, finding] of [
    ['/datePublished', published],
    ['/dateModified', modified],
  ] as const) {
    if (finding?.alternatives) notices.push(ambiguous(target, finding));
  }
  return {
    lines: taken.size === 0 ? [...lines] : withoutLines(lines, taken, true),
    taken: [...taken],
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    removals,
    notices,
  };
}

/** Year, month and day in Chinese, Japanese or Korean without their numbers. */
const SIGNS_ALONE = /^[年년] ?[月월] ?[日号號일](?:.{0,5})$/;
const NUMBERS_ALONE = /^((?:19|20)\d{2}) (\d{1,2}) (\d{1,2})$/;
const NEAR = 3;

/** A date whose numbers `pdftotext` put in another line than its signs, as they are of another typeface. */
function readParted(
  lines: readonly PrintLine[],
  at: number,
): { lines: PrintLine[]; finding: Finding } | undefined {
  const line = lines[at];
  if (!line || !SIGNS_ALONE.test(line.text)) return undefined;
  for (let other = Math.max(0, at - NEAR); other <= at + NEAR; other++) {
    const near = lines[other];
    const match = NUMBERS_ALONE.exec(near?.text ?? '');
    if (!near || !match) continue;
    const date = findDate(`${match[1]}年${match[2]}月${match[3]}日`);
    if (!date) continue;
    const both = other < at ? [near, line] : [line, near];
    return {
      lines: both,
      finding: { value: date.value, ranges: rangesOf(both), rule: 'find-dates', confidence: 0.8 },
    };
  }
  return undefined;
}

function findingOf(line: PrintLine, date: FoundDate): Finding {
  const alternatives = date.alternatives.map((value) => ({ value, why: 'The other order of day and month' }));
  return {
    value: date.value,
    ranges: rangesOf([line]),
    rule: 'find-dates',
    confidence: alternatives.length > 0 ? 0.6 : 0.95,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

function ambiguous(target: string, { value, ranges, alternatives }: Finding): Notice {
  return {
    code: 'date-ambiguous',
    message: `The printed date can be read in two ways; it was read as ${value}.`,
    target,
    ranges: [...ranges],
    ...(alternatives ? { alternatives: [...alternatives] } : {}),
  };
}

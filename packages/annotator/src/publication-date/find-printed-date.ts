import type { ResolvedTime } from '../times/resolve-times.ts';

/** A full date that stands as a date of publication. */
export interface PrintedDate {
  value: string;
  time: ResolvedTime;
  confidence: number;
}

const LABEL =
  /\b(?:published|posted|updated|last modified|first published|date|erschienen|veröffentlicht|stand|publié|mis à jour|publicado|actualizado)\b/i;
const UPDATED = /\b(?:updated|last modified|stand|mis à jour|actualizado)\b/i;
/** What else may stand on a line of its own beside its date. */
const BESIDE = 60;

/** The date that a line of its own, or a label, prints: 'Friday, 4 May 2012', 'Published: 2012-05-04 10:20'. The first on the page wins. */
export function findPrintedDate(text: string, times: readonly ResolvedTime[]): PrintedDate | undefined {
  let updated: PrintedDate | undefined;
  for (const time of times) {
    const value = time.value.slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isWholeDate(time)) continue;
    const from = text.lastIndexOf('\n', time.start - 1) + 1;
    const end = text.indexOf('\n', time.end);
    const before = text.slice(Math.max(from, time.start - 200), time.start);
    const after = text.slice(time.end, Math.min(end < 0 ? text.length : end, time.end + 200));
    const rest = (before + after).trim();
    const labelled = LABEL.test(before);
    const alone =
      rest.length === 0 ||
      (rest.length < BESIDE &&
        !/[.!?]$/.test(rest) &&
        /^[\s,:|·•–—-]*$/.test(before.replace(LABEL, '').replace(/\b(?:on|last|am|le|el)\b/gi, '')) &&
        !/\p{Ll} \p{Ll}/u.test(after));
    if (!alone && !(labelled && rest.length < 2 * BESIDE)) continue;
    const found = { value, time, confidence: labelled || from < 600 ? 0.95 : 0.8 };
    if (!UPDATED.test(before)) return found;
    updated ??= found;
  }
  return updated;
}

function isWholeDate({ expression: { meaning } }: ResolvedTime): boolean {
  const day = meaning.kind === 'moment' ? meaning.day : meaning;
  return (
    day.kind === 'calendar' && day.year !== undefined && day.month !== undefined && day.day !== undefined
  );
}

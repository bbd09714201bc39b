import { anyOf } from './any-of.ts';
import { type FoundDate, findDate } from './dates.ts';

const CHANGE = new RegExp(anyOf('changed'), 'iu');
const AROUND = new RegExp(
  String.raw`(?<!\p{L})${anyOf('aroundDates')}(?!\p{L})|${anyOf('aroundDatesUnspaced')}`,
  'giu',
);
const LONGEST = 160;

/** Whether what stands before a date says that it is the date of a change. */
export const marksChange = (label: string): boolean => CHANGE.test(label);

/** The dates of a line with the label before each, or `undefined` when the line says something else too. */
export function datesOfLine(text: string): { date: FoundDate; label: string }[] | undefined {
  if (text.length > LONGEST) return undefined;
  const found: { date: FoundDate; label: string }[] = [];
  let rest = text;
  let others = '';
  for (let date = findDate(rest); date && found.length < 4; date = findDate(rest)) {
    const label = rest.slice(0, date.start);
    found.push({ date, label });
    others += `${label} `;
    rest = rest.slice(date.end);
  }
  if (found.length === 0) return undefined;
  const left = (others + rest).replace(AROUND, ' ').replace(/\d{1,2}[:.]\d{2}|\d+/g, ' ');
  return (left.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= 3 ? found : undefined;
}

import type { Measure } from '../text-annotations.ts';
import { type Chunk, readChunks } from '../times/read-chunks.ts';
import { guessLanguage, timeLanguage } from '../times/time-language.ts';
import { currencyMarks, currencyWords } from './currencies.ts';
import { readQuantity } from './read-quantity.ts';
import { LONGEST_UNIT, type Unit, unitTable } from './unit-table.ts';

/** Units that are words or letters of other use too: only beside a number in figures, and not 'one second'. */
const RISKY = new Set([
  'second',
  'm',
  'l',
  'g',
  'c',
  'an',
  'bit',
  'cup',
  'foot',
  'real',
  'won',
  'rand',
  'mes',
  'gal',
  'ha',
  'try',
  'mb',
  'inch',
  'minute',
]);

/** Quantities with their units, money and percentages, in reading order, none overlapping. `language` is BCP 47. */
export function findMeasures(text: string, language?: string): Measure[] {
  const code = language?.toLowerCase().split('-')[0] ?? guessLanguage(text);
  const chunks = readChunks(text, timeLanguage(text, code).lexicon);
  const measures: Measure[] = [];
  for (let at = 0; at < chunks.length; ) {
    const read = readMeasure(chunks, at, code !== 'en', measures.at(-1)?.end ?? 0);
    if (read !== undefined) measures.push(read.measure);
    at = read?.next ?? at + 1;
  }
  return measures;
}

function readMeasure(
  chunks: readonly Chunk[],
  at: number,
  commaDecimal: boolean,
  floor: number,
): { measure: Measure; next: number } | undefined {
  const chunk = chunks[at];
  const quantity = readQuantity(chunks, at, commaDecimal);
  if (chunk === undefined || quantity === undefined) return undefined;
  const mark = currencyBefore(chunks, at);
  if (mark !== undefined && mark.start >= floor) {
    return {
      measure: { start: mark.start, end: quantity.end, quantity: quantity.n, unit: mark.code },
      next: quantity.next,
    };
  }
  const found = unitAfter(chunks, quantity.next, quantity.figures, quantity.scaled);
  if (found === undefined) return undefined;
  const { unit } = found;
  const more = unit.unit === 'foot' ? inchesAfter(chunks, found.next) : undefined;
  const n = quantity.n + (more?.n ?? 0) / 12;
  const { next, end } = more ?? found;
  const measure: Measure = { start: chunk.start, end, quantity: n, unit: unit.unit };
  if (unit.si === undefined) return { measure, next };
  const si = {
    quantity: significant(n * unit.si.factor + (unit.si.offset ?? 0)),
    unit: unit.si.unit,
  };
  return { measure: { ...measure, si }, next };
}

/** '5 feet 2 inches', '5 ft 2 in'. */
function inchesAfter(
  chunks: readonly Chunk[],
  at: number,
): { n: number; next: number; end: number } | undefined {
  const and = chunks[at]?.lower === 'and' ? 1 : 0;
  const n = chunks[at + and]?.classes.n;
  const unit = chunks[at + and + 1];
  if (typeof n !== 'number' || n >= 12 || unit === undefined || !/^(?:in|inch|inches)$/.test(unit.lower))
    return undefined;
  if (unit.lower === 'in' && /^\p{L}/u.test(chunks[at + and + 2]?.text ?? '') && and === 1) return undefined;
  return { n, next: at + and + 2, end: unit.end };
}

/** '$' or 'US$' without a space before the sum, 'EUR' with one. */
function currencyBefore(chunks: readonly Chunk[], at: number): { start: number; code: string } | undefined {
  const before = chunks[at - 1];
  if (before === undefined || chunks[at]?.breaks) return undefined;
  const country = chunks[at - 2];
  if (before.glued && country !== undefined) {
    const code = currencyMarks.get(`${country.lower}${before.lower}`);
    if (code !== undefined) return { start: country.start, code };
  }
  const code =
    currencyMarks.get(before.lower) ??
    (/^[A-Z]{3}$/.test(before.text) ? currencyWords.get(before.lower) : undefined);
  return code === undefined ? undefined : { start: before.start, code };
}

function unitAfter(
  chunks: readonly Chunk[],
  from: number,
  figures: boolean,
  scaled: boolean,
): { unit: Unit; next: number; end: number } | undefined {
  const hyphen =
    chunks[from]?.text === '-' && chunks[from]?.glued === true && chunks[from + 1]?.glued === true ? 1 : 0;
  const joined = scaled ? joiner(chunks, from) : 0;
  const start = from + hyphen + joined;
  for (let words = LONGEST_UNIT; words > 0; words--) {
    const slice = chunks.slice(start, start + words);
    const last = slice.at(-1);
    if (slice.length < words || last === undefined || slice.some((chunk) => chunk.breaks)) continue;
    const form = slice.map((chunk) => chunk.lower).join(' ');
    const unit = unitOf(form, scaled);
    if (/ [23²³]$/.test(form) && !last.glued) continue;
    if (unit === undefined || (RISKY.has(form) && !figures && hyphen === 0)) continue;
    if (
      form.length <= 2 &&
      /^\p{L}+$/u.test(form) &&
      last.text.toLowerCase() !== last.text &&
      !/^(?:KM|KG|MW|GW|GB|MB|TB|KB|Hz)$/.test(last.text)
    )
      continue;
    if (
      form.length <= 2 &&
      chunks[start + words]?.glued === true &&
      /^[\p{L}\d'’]/u.test(chunks[start + words]?.text ?? '')
    )
      continue;
    return { unit, next: start + words, end: last.end };
  }
  return undefined;
}

/** '3 millions d'euros', '3 millones de euros'. */
function joiner(chunks: readonly Chunk[], at: number): number {
  const word = chunks[at]?.lower;
  if (word === 'de') return 1;
  return word === 'd' && chunks[at + 1]?.lower === "'" ? 2 : 0;
}

/** 'Pounds' by the million are money. */
function unitOf(form: string, scaled: boolean): Unit | undefined {
  if (scaled && (form === 'pounds' || form === 'pound')) return { unit: 'GBP' };
  const code = currencyWords.get(form);
  return code === undefined ? unitTable.get(form) : { unit: code };
}

/** Twelve digits: enough for any measure, and free of the noise of binary fractions. */
function significant(n: number): number {
  return Number(n.toPrecision(12));
}

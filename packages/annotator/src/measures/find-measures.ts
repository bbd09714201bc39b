import type { Measure } from '../text-annotations.ts';
import { type Chunk, readChunks } from '../times/read-chunks.ts';
import { guessLanguage, timeLanguage } from '../times/time-language.ts';
import { currencyMarks, currencyWords } from './currencies.ts';
import { type Quantity, readQuantity } from './read-quantity.ts';
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
  const first = readQuantity(chunks, at, commaDecimal);
  if (!first) return undefined;
  const before = currencyBefore(chunks, at);
  const mark = before && before.start >= floor ? before : undefined;
  const range = rangeFrom(chunks, first, commaDecimal, mark !== undefined);
  const quantity = range?.high ?? first;
  // `$1.5-2 billion`: the scale of a range is said once.
  const low = range && !first.scaled && range.high.scaled ? first.n * range.high.scale : first.n;
  const to = range && range.high.n > low ? range.high.n : undefined;
  if (range && to === undefined) return undefined;
  const found = mark ? undefined : unitAfter(chunks, quantity);
  if (!found && !mark) return undefined;
  const unit: Unit = found?.unit ?? { unit: mark?.code ?? '' };
  const more = unit.unit === 'foot' && found ? inchesAfter(chunks, found.next) : undefined;
  const sign = /^degree/.test(unit.unit) ? minusBefore(chunks, at, floor) : undefined;
  const factor = sign === undefined ? 1 : -1;
  const n = factor * (low + (more?.n ?? 0) / 12);
  const { next, end } = more ?? found ?? quantity;
  const rate = rateAfter(chunks, next, unit);
  const siOf = (value: number) =>
    significant((value * (unit.si?.factor ?? 1) + (unit.si?.offset ?? 0)) / (rate?.seconds ?? 1));
  const hasSi = unit.si !== undefined && (rate === undefined || rate.seconds !== undefined);
  return {
    measure: {
      start: sign ?? mark?.start ?? chunks[at]?.start ?? 0,
      end: rate?.end ?? end,
      quantity: n,
      ...(to === undefined ? {} : { to: factor * to }),
      unit: unit.unit,
      ...(rate === undefined ? {} : { per: rate.per }),
      ...(unit.si && hasSi
        ? {
            si: {
              quantity: siOf(n),
              ...(to === undefined ? {} : { to: siOf(factor * to) }),
              unit: rate ? `${unit.si.unit}/s` : unit.si.unit,
            },
          }
        : {}),
      rule: mark
        ? 'measure.money'
        : currencyWords.has(unit.unit.toLowerCase())
          ? 'measure.money'
          : 'measure.unit',
      confidence: CONFIDENCE,
    },
    next: rate?.next ?? next,
  };
}

/** What is a number with a unit or a mark of money is hardly ever anything else. */
const CONFIDENCE = 0.95;

/** `5 to 10`, `5-10`, `between 5 and 10`. */
function rangeFrom(
  chunks: readonly Chunk[],
  low: Quantity,
  commaDecimal: boolean,
  money: boolean,
): { high: Quantity } | undefined {
  const link = chunks[low.next];
  if (!link || link.breaks) return undefined;
  const between = chunks.slice(Math.max(0, low.next - 5), low.next).some(({ lower }) => lower === 'between');
  const joins =
    /^(?:to|bis|à|a)$/.test(link.lower) ||
    (/^[-–]$/.test(link.text) && link.glued && chunks[low.next + 1]?.glued === true) ||
    (link.lower === 'and' && between);
  if (!joins) return undefined;
  const mark = money && currencyMarks.has(chunks[low.next + 1]?.lower ?? '') ? 1 : 0;
  const high = readQuantity(chunks, low.next + 1 + mark, commaDecimal);
  return high && { high };
}

/** Where `minus` or a sign begins before a number. */
function minusBefore(chunks: readonly Chunk[], at: number, floor: number): number | undefined {
  const before = chunks[at - 1];
  if (!before || before.start < floor || chunks[at]?.breaks) return undefined;
  if (before.lower === 'minus') return before.start;
  const signed = /^[-−–]$/.test(before.text) && chunks[at]?.glued === true && !before.glued;
  return signed ? before.start : undefined;
}

/** `a day`, `per year`, `a barrel`, `/ton`: for what a quantity is given, and how long that is. */
function rateAfter(
  chunks: readonly Chunk[],
  at: number,
  { unit, si }: Unit,
): { per: string; seconds?: number; next: number; end: number } | undefined {
  const [link, what] = [chunks[at], chunks[at + 1]];
  if (!link || !what || link.breaks || what.breaks || !/^(?:an?|per|\/|each)$/.test(link.lower))
    return undefined;
  const per = unitTable.get(what.lower);
  // `six months a year` is no rate of months, nor `60 miles per hour` one of miles: that is a unit of its own.
  if (!per || si?.unit === 's' || /^(?:month|year|decade)$/.test(unit) || /s$/.test(what.lower))
    return undefined;
  const time = per.si?.unit === 's' || /^(?:month|year|decade)$/.test(per.unit);
  const money = currencyWords.has(unit.toLowerCase());
  if (!time && !(money && PRICED.test(per.unit))) return undefined;
  return {
    per: per.unit,
    ...(per.si?.unit === 's' ? { seconds: per.si.factor } : {}),
    next: at + 2,
    end: what.end,
  };
}

/** What sums are paid for. */
const PRICED =
  /^(?:barrel|ton|metric ton|gallon|liter|kilogram|gram|pound|ounce|acre|hectare|foot|mile|kilowatt hour|megawatt hour)$/;

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
  { next: from, figures, scaled }: Quantity,
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

import type { Chunk } from '../times/read-chunks.ts';

export interface Quantity {
  n: number;
  /** The chunk after it. */
  next: number;
  end: number;
  /** Written in figures. */
  figures: boolean;
  /** With 'million' or the like. */
  scaled: boolean;
  /** A million for 'million'; 1 where nothing is said. */
  scale: number;
}

const SCALES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['thousand', 'tausend', 'mille', 'mil', 'k'].map((word) => [word, 1e3])),
  ...Object.fromEntries(
    ['million', 'millionen', 'millions', 'millón', 'millones', 'mn', 'mio', 'm'].map((word) => [word, 1e6]),
  ),
  ...Object.fromEntries(
    ['billion', 'milliarde', 'milliarden', 'milliard', 'milliards', 'bn', 'mrd', 'b'].map((word) => [
      word,
      1e9,
    ]),
  ),
  ...Object.fromEntries(['trillion', 'tn', 'billones'].map((word) => [word, 1e12])),
  lakh: 1e5,
  crore: 1e7,
  crores: 1e7,
};

/** Reads a number with its scale: '5,500', '2 1/2', 'twenty-five', '1.3 billion', '5bn'; `commaDecimal` for '1.234,5'. */
export function readQuantity(
  chunks: readonly Chunk[],
  at: number,
  commaDecimal: boolean,
): Quantity | undefined {
  const chunk = chunks[at];
  if (chunk === undefined) return undefined;
  const base = commaDecimal ? readContinental(chunks, at) : readHalf(chunks, at);
  const n = base?.n ?? chunk.classes.n;
  const figures = /^\d/.test(chunk.text);
  if (typeof n !== 'number' || (figures && isPartOfWord(chunks, at))) return undefined;
  // `several hundred dollars` are not a hundred.
  if (!figures && /^(?:several|few|some|many|couple|of)$/.test(chunks[at - 1]?.lower ?? '') && n >= 100)
    return undefined;
  const next = base?.next ?? at + 1;
  const scale = scaleAt(chunks, next, figures, chunks[at - 1]);
  const end = (scale === undefined ? chunks[next - 1] : chunks[scale.next - 1])?.end ?? chunk.end;
  return {
    n: Number((n * (scale?.factor ?? 1)).toPrecision(15)),
    next: scale?.next ?? next,
    end,
    figures,
    scaled: scale !== undefined,
    scale: scale?.factor ?? 1,
  };
}

/** 'half a million', 'a quarter of a mile', 'three quarters of an hour'. */
function readHalf(chunks: readonly Chunk[], at: number): { n: number; next: number } | undefined {
  if (chunks[at]?.lower === 'half' && /^an?$/.test(chunks[at + 1]?.lower ?? ''))
    return { n: 0.5, next: at + 2 };
  const several = chunks[at]?.lower === 'three' ? 3 : /^an?$/.test(chunks[at]?.lower ?? '') ? 1 : 0;
  if (several === 0 || !/^quarters?$/.test(chunks[at + 1]?.lower ?? '')) return undefined;
  const of = chunks[at + 2]?.lower === 'of' && /^an?$/.test(chunks[at + 3]?.lower ?? '');
  return of ? { n: several / 4, next: at + 4 } : undefined;
}

/** 'F-16', 'B2' and '3.2.1' count nothing. */
function isPartOfWord(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  if (before === undefined || chunks[at]?.glued !== true) return false;
  return (
    /[\p{L}\d]$/u.test(before.text) ||
    (before.text === '-' && before.glued && /^\p{Lu}+$/u.test(chunks[at - 2]?.text ?? ''))
  );
}

function scaleAt(chunks: readonly Chunk[], at: number, figures: boolean, before: Chunk | undefined) {
  const hyphen = chunks[at]?.text === '-' && chunks[at]?.glued === true ? 1 : 0;
  const chunk = chunks[at + hyphen];
  const factor = chunk === undefined || chunk.breaks ? undefined : SCALES[chunk.lower];
  if (chunk === undefined || factor === undefined) return undefined;
  // A letter is a scale only in sums: '$5m', but '5 m' is a length.
  const letter = chunk.lower.length === 1;
  if (letter && !(figures && chunk.glued && /[$€£¥]$/.test(before?.text ?? ''))) return undefined;
  return { factor, next: at + hyphen + 1 };
}

/** '1.234,5' and '3,5'. */
function readContinental(chunks: readonly Chunk[], at: number): { n: number; next: number } | undefined {
  const whole = chunks[at]?.text ?? '';
  if (!/^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(whole)) return undefined;
  const n = Number(whole.replaceAll('.', ''));
  const part = chunks[at + 2];
  const comma = chunks[at + 1];
  if (comma?.text !== ',' || comma.glued !== true || part?.glued !== true || !/^\d{1,4}$/.test(part.text))
    return { n, next: at + 1 };
  return { n: n + Number(`0.${part.text}`), next: at + 3 };
}

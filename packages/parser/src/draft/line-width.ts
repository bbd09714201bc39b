/** How wide the characters of a typeface are, hundredths of an em. */
export interface Face {
  /** From the blank to the tilde. */
  readonly ascii: readonly number[];
  /** From capital to small alpha and omega, U+0391 to U+03C9. */
  readonly greek: readonly number[];
  /** Capital and small A to Ya, U+0410 to U+044F. */
  readonly cyrillic: readonly number[];
  /** What other letters take. */
  readonly other: number;
}

const numbers = (text: string): number[] => text.split(' ').map(Number);

/** Advance widths of free fonts that have the measures of Times or Arial, or are common themselves. */
export const FACES: readonly Face[] = [
  {
    ascii: numbers(
      '25 33 41 50 50 83 78 18 33 33 50 56 25 33 25 28 50 50 50 50 50 50 50 50 50 50 28 28 56 56 56 44 92 72 67 67 72 61 56 72 72 33 39 72 61 89 72 72 56 72 67 56 61 72 72 94 72 72 61 33 28 33 47 50 33 44 50 44 50 44 33 50 50 28 28 50 28 78 50 50 50 50 33 39 28 50 50 72 50 50 44 48 20 48 54',
    ),
    greek: numbers(
      '72 67 58 64 61 61 72 72 33 72 73 89 72 64 72 72 56 37 58 61 72 73 72 74 74 33 72 52 42 52 27 50 52 51 44 47 42 41 52 48 27 50 48 54 45 45 50 50 50 40 54 40 50 58 44 63 66',
    ),
    cyrillic: numbers(
      '72 57 67 58 68 61 90 50 72 72 67 68 89 72 72 72 56 67 61 71 79 72 72 65 101 101 71 87 57 66 103 67 44 51 47 41 51 44 69 40 54 54 49 50 63 54 50 54 50 44 44 50 65 50 54 50 77 77 52 67 46 43 75 46',
    ),
    other: 49,
  },
  {
    ascii: numbers(
      '28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58',
    ),
    greek: numbers(
      '67 67 55 67 67 61 72 78 28 67 67 83 72 65 78 72 67 37 62 61 67 80 67 84 75 28 67 58 45 56 22 55 58 58 50 56 45 44 56 56 22 50 50 58 50 45 56 69 57 48 62 40 55 65 52 71 78',
    ),
    cyrillic: numbers(
      '67 66 67 54 68 67 92 60 72 72 58 66 83 72 78 72 67 72 61 64 76 67 74 67 92 94 79 89 66 72 101 72 56 57 53 36 58 56 67 46 56 56 44 58 69 55 56 54 56 50 46 50 82 50 57 52 80 82 63 72 52 51 75 54',
    ),
    other: 54,
  },
  {
    ascii: numbers(
      '26 33 41 56 56 90 74 22 35 35 50 56 25 31 25 29 56 56 56 56 56 56 56 56 56 56 29 29 56 56 56 47 92 70 65 61 73 62 59 71 79 37 36 70 62 94 76 74 60 74 66 54 61 72 67 105 66 62 59 36 29 36 56 46 27 56 61 49 61 53 37 54 63 32 30 58 31 94 64 58 61 61 47 45 35 63 58 86 58 56 51 43 56 43 56',
    ),
    greek: numbers(
      '70 65 56 61 62 59 79 74 37 70 67 94 76 62 74 76 60 60 60 61 62 77 66 83 75 37 62 61 50 60 33 59 61 61 57 58 50 46 60 58 33 61 53 61 58 47 58 63 61 47 60 49 59 70 53 69 77',
    ),
    cyrillic: numbers(
      '70 60 65 56 68 62 98 60 80 80 70 70 94 79 74 76 60 61 61 67 77 66 76 76 108 108 71 91 60 61 104 66 56 58 59 46 58 53 88 47 69 69 61 63 79 69 58 67 61 49 55 56 72 58 68 64 95 95 70 83 59 49 86 56',
    ),
    other: 58,
  },
  {
    ascii: numbers(
      '32 40 46 84 64 95 89 27 39 39 50 84 32 34 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 54 100 72 73 77 80 73 69 80 87 40 40 75 66 102 88 82 67 82 75 69 67 84 72 103 71 66 69 39 34 39 84 50 50 60 64 56 64 59 37 64 64 32 31 61 32 95 64 60 64 64 48 51 40 64 56 86 56 56 53 64 34 64 84',
    ),
    greek: numbers(
      '72 73 69 72 73 69 87 82 40 75 72 102 88 70 82 87 67 60 71 67 66 82 71 88 83 40 66 68 52 60 39 61 68 58 60 60 52 54 60 60 39 63 63 65 61 55 60 66 59 56 68 55 61 70 61 78 82',
    ),
    cyrillic: numbers(
      '76 73 73 66 81 73 112 62 87 87 77 83 102 87 82 87 67 77 67 72 83 71 87 77 114 114 79 98 67 77 119 81 60 60 56 52 62 59 92 55 67 67 63 64 78 67 60 67 64 56 55 59 78 56 64 66 93 93 64 80 54 56 87 63',
    ),
    other: 61,
  },
  {
    ascii: numbers(
      '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84',
    ),
    greek: numbers(
      '68 69 56 68 63 69 75 79 29 66 68 86 75 63 79 75 60 60 63 61 61 79 69 79 76 29 61 66 54 63 34 58 66 64 59 61 54 54 63 61 34 59 59 64 56 56 61 60 63 59 63 60 58 66 58 66 84',
    ),
    cyrillic: numbers(
      '68 69 69 61 78 63 108 64 75 75 71 75 86 75 79 75 60 70 61 61 86 69 78 69 107 109 83 88 69 70 108 69 61 62 59 53 69 62 90 53 65 65 60 64 75 65 61 65 63 55 58 59 85 59 68 59 92 94 71 79 59 55 84 60',
    ),
    other: 61,
  },
];

const TIMES = FACES[0] as Face;

/** Latin letters with marks, U+00C0 to U+024F, as the letter that they are made of. */
const BASES = Array.from({ length: 0x250 - 0xc0 }, (_, at) => {
  const base = String.fromCharCode(at + 0xc0)
    .normalize('NFD')
    .charCodeAt(0);
  return base < 0x7f ? base : 0x6f;
});

/** How wide a text would be in a proportional face, hundredths of an em. Good enough to compare lines with. */
export function lineWidth(text: string, face: Face = TIMES): number {
  const { ascii, greek, cyrillic, other } = face;
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x7f) width += ascii[code - 0x20] ?? 0;
    else if (code >= 0x2e80)
      width += code >= 0xd800 && code < 0xf900 ? 50 : code >= 0xac00 && code < 0xd800 ? 92 : 100;
    else if (code >= 0xc0 && code < 0x250) width += ascii[(BASES[code - 0xc0] ?? 0x6f) - 0x20] ?? other;
    else if (code >= 0x300 && code < 0x370) width += 0;
    else if (code >= 0x391 && code <= 0x3c9) width += greek[code - 0x391] ?? other;
    else if (code >= 0x410 && code <= 0x44f) width += cyrillic[code - 0x410] ?? other;
    else if (code >= 0x591 && code <= 0x5c7) width += 0;
    else if (code >= 0x600 && code < 0x700) width += code >= 0x64b && code <= 0x65f ? 0 : 42;
    else if (code === 0x2019 || code === 0x2018) width += ascii[12] ?? 0;
    else if (code === 0x2014) width += 100;
    else width += other;
  }
  return width;
}

/** How many cells a text takes in a fixed face: East Asian characters take two. */
export function lineCells(text: string): number {
  let cells = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80) cells++;
  return cells;
}

/** A word, number or mark of the text. */
export interface Word {
  start: number;
  end: number;
  /** As it stands. */
  text: string;
  /** In lower case, apostrophes straight. */
  lower: string;
  /** Nothing stands between it and the word before. */
  glued: boolean;
  /** A blank line stands before it. */
  breaks: boolean;
}

// Each alternative begins with another character class or has bounded repeats, so that the scan is linear.
const WORD =
  /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.:/]\d+){0,3}|[AaPp]\. ?[Mm]\.?(?!\p{L})|B\. ?C\.?(?:E\.)?(?!\p{L})|A\. ?D\.?(?!\p{L})|[Oo]['’]clock|\p{L}+|[^\s\p{L}\d]/guy;

export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const gap = at;
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (at === text.length) break;
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    words.push({
      start: at,
      end: at + found.length,
      text: found,
      lower:
        found.length === 1 || found.length === 7
          ? found.toLowerCase().replace('’', "'")
          : found.toLowerCase(),
      glued: at === gap && words.length > 0,
      breaks: at - gap > 1 && hasBlankLine(text, gap, at),
    });
    at += found.length;
  }
  return words;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x2009 ||
    code === 0x202f ||
    code === 0x2028
  );
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10 && ++lines === 2) return true;
  return false;
}

import type { PrintLine } from '../draft/print-line.ts';

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const TAB_STOP = 8;

/** Parts a text into its printed lines. Empty lines become gaps, form feeds pages, blanks before a line its indent. */
export function splitLines(text: string): PrintLine[] {
  const lines: PrintLine[] = [];
  let gap = 0;
  let page = 0;
  const addLine = (from: number, to: number) => {
    let start = from;
    let indent = 0;
    for (; start < to; start++) {
      const code = text.charCodeAt(start);
      if (!isBlank(code)) break;
      indent +=
        code === 0x09 ? TAB_STOP - (indent % TAB_STOP) : code === 0x3000 ? 2 : code === 0xfeff ? 0 : 1;
    }
    let end = to;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      gap++;
      return;
    }
    lines.push({
      text: text.slice(start, end),
      start,
      end,
      indent,
      gap,
      page,
      column: 0,
      place: lines.length,
    });
    gap = 0;
  };
  let from = 0;
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    addLine(from, match.index);
    if (match[0] === '\f') page++;
    from = LINE_END.lastIndex;
  }
  if (from < text.length) addLine(from, text.length);
  return lines;
}

/** What is white space or shows nothing at the edge of a line. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x200b ||
    code === 0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

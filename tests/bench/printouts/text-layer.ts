import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';

/** How the text of a PDF is written down: line by line as it is stored, or with blanks where things stand on the page. */
export type TextStyle = 'plain' | 'layout';

interface Piece {
  text: string;
  x: number;
  y: number;
  height: number;
  width: number;
}

/** Turns a PDF into text by pdf.js, in two ways that imitate those of the usual tools. */
export async function writeTextLayer(bytes: Uint8Array, style: TextStyle): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    let text = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      const pieces = await readPieces(await pdf.getPage(number));
      text += `${style === 'plain' ? writePlain(pieces) : writeLayout(pieces)}\n\f`;
    }
    return text;
  } finally {
    await task.destroy();
  }
}

async function readPieces(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): Piece[] =>
    'str' in item && item.str !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4],
            y: item.transform[5],
            height: item.height || 10,
            width: item.width,
          },
        ]
      : [],
  );
}

/** Lines in the order in which they are stored, a blank line where one stands far from the next. */
function writePlain(pieces: readonly Piece[]): string {
  let text = '';
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last && Math.abs(last.y - piece.y) > last.height * 0.4) {
      const isFar = Math.abs(last.y - piece.y) > Math.max(last.height, piece.height) * 2;
      text += isFar ? '\n\n' : '\n';
    }
    text += piece.text;
    if (piece.text.trim() !== '') last = piece;
  }
  return text;
}

/** Lines from top to bottom, each piece in the column of its place on the page. */
function writeLayout(pieces: readonly Piece[]): string {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  const widths = inked.map(({ width, text }) => width / text.length).sort((a, b) => a - b);
  const cell = widths[widths.length >> 1] ?? 5;
  const left = Math.min(...inked.map(({ x }) => x));
  const rows: Piece[][] = [];
  for (const piece of inked.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - piece.y < piece.height * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  let text = '';
  let above: Piece | undefined;
  for (const row of rows) {
    const [first] = row;
    if (above && first) text += above.y - first.y > Math.max(above.height, first.height) * 2 ? '\n\n' : '\n';
    let line = '';
    let end: number | undefined;
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      const touches = end !== undefined && piece.x - end < cell * 0.3;
      const column = Math.round((piece.x - left) / cell);
      line = touches ? line + piece.text : `${line}${line === '' ? '' : ' '}`.padEnd(column) + piece.text;
      end = piece.x + piece.width;
    }
    text += line;
    above = first;
  }
  return text;
}

import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';

/** Of a page, how much pictures must cover before it is taken for a scan. */
const LEAST = 0.25;

/** Whether pictures cover so much of a page that its letters may stand in them. */
export async function holdsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS, Util } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const saved: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let covered = 0;
  for (const [at, operation] of fnArray.entries()) {
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = Util.transform(matrix, argsArray[at]);
    // A picture fills the unit square.
    else if (pictures.has(operation)) {
      const [a = 0, b = 0, c = 0, d = 0] = matrix;
      covered += Math.abs(a * d - b * c);
    }
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return covered > (right - left) * (top - bottom) * LEAST;
}

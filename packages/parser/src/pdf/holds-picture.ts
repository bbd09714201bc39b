import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';

/** Whether something is painted on a page that is no text. */
export async function holdsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintXObject,
    OPS.constructPath,
  ]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) => pictures.has(operation));
}

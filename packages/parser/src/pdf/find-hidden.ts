import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';

/** The rendering mode of text that paints nothing. */
const INVISIBLE = 3;
const WHITE = /^#?fff(?:fff)?$/i;

/** What a page says without showing it, and what it shows, as letters alone. */
export interface ShownText {
  hidden: string;
  shown: string;
}

/**
 * Tells text that a page holds and does not show: set invisible where no picture lies below it (over a picture it is
 * what was recognised on a scan), or white where nothing was painted before it.
 */
export async function findHidden(page: PDFPageProxy): Promise<ShownText> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.constructPath,
    OPS.shadingFill,
  ]);
  const found: ShownText = { hidden: '', shown: '' };
  const saved: { mode: number; white: boolean }[] = [];
  let state = { mode: 0, white: false };
  let painted = false;
  for (const [at, operation] of fnArray.entries()) {
    const args: unknown[] = argsArray[at] ?? [];
    if (operation === OPS.save) saved.push({ ...state });
    else if (operation === OPS.restore) state = saved.pop() ?? state;
    else if (operation === OPS.setTextRenderingMode) state.mode = Number(args[0]);
    else if (operation === OPS.setFillRGBColor) state.white = WHITE.test(String(args[0]));
    else if (painting.has(operation)) painted = true;
    else if (operation === OPS.showText) {
      const hidden = !painted && (state.mode === INVISIBLE || state.white);
      found[hidden ? 'hidden' : 'shown'] += lettersOf(args[0]);
    }
  }
  return found;
}

function lettersOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  let letters = '';
  for (const glyph of glyphs) {
    if (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph) letters += String(glyph.unicode);
  }
  return letters.replace(/\s+/g, '');
}

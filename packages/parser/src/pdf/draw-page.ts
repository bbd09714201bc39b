import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { PreparedPicture } from '../scan/prepare-picture.ts';

/** Pixels across a page, as the recognition of letters wants them. */
const BEST_WIDTH = 1_700;
const MOST_SCALE = 4;

/** What a drawing surface of the library is here. */
interface Surface {
  canvas: { toBuffer(type: 'image/png'): Buffer };
  context: object;
}

/** Draws a page of a PDF, as paper would show it. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  pixels = BEST_WIDTH,
): Promise<PreparedPicture> {
  const whole = page.getViewport({ scale: 1 });
  const longest = Math.max(whole.width, whole.height * 0.7);
  const viewport = page.getViewport({ scale: Math.min(MOST_SCALE, pixels / longest) });
  const factory: { create(width: number, height: number): Surface; destroy(surface: Surface): void } = Object(
    pdf.canvasFactory,
  );
  const surface = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    await page.render({ ...surfaceOf(surface), viewport, background: '#fff' }).promise;
    const png = surface.canvas.toBuffer('image/png');
    return { png, width: whole.width, height: whole.height, scale: viewport.scale };
  } finally {
    factory.destroy(surface);
  }
}

/** The types of the library know browsers alone. */
const surfaceOf = ({
  canvas,
  context,
}: Surface): Pick<Parameters<PDFPageProxy['render']>[0], 'canvas' | 'canvasContext'> =>
  Object({ canvas, canvasContext: context });

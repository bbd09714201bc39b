import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';

/** Pixels across a page, as the recognition of letters wants them. */
const BEST_WIDTH = 1_700;
const MOST_SCALE = 4;
/** Of 100: what was printed shows no loss. */
const QUALITY = 85;

/** What a drawing surface of the library is here. */
interface Surface {
  canvas: { toBuffer(type: 'image/png'): Buffer; toBuffer(type: 'image/webp', quality: number): Buffer };
  context: object;
}

/** A page of a PDF as a picture. */
export interface DrawnPage {
  picture: Buffer;
  /** Points. */
  width: number;
  height: number;
  /** Pixels of the picture for a point. */
  scale: number;
}

/** Draws a page of a PDF, as paper would show it: without loss for those who recognise letters, small for those who look. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  type: 'image/png' | 'image/webp',
): Promise<DrawnPage> {
  const whole = page.getViewport({ scale: 1 });
  const longest = Math.max(whole.width, whole.height * 0.7);
  const viewport = page.getViewport({ scale: Math.min(MOST_SCALE, BEST_WIDTH / longest) });
  const factory: { create(width: number, height: number): Surface; destroy(surface: Surface): void } = Object(
    pdf.canvasFactory,
  );
  const surface = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    await page.render({ ...surfaceOf(surface), viewport, background: '#fff' }).promise;
    const { canvas } = surface;
    const picture = type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type, QUALITY);
    return { picture, width: whole.width, height: whole.height, scale: viewport.scale };
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

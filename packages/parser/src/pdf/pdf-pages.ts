import { noSuchPage } from '../sources/no-such-page.ts';
import type { PageSize, SourcePages } from '../sources/source-page.ts';
import { drawPage } from './draw-page.ts';
import { withPdf } from './open-pdf.ts';

/** The pages of a PDF as they are looked at. */
export const pdfPages: SourcePages = {
  measure: (bytes) =>
    withPdf(bytes, async (pdf) => {
      const sizes: PageSize[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { width, height } = page.getViewport({ scale: 1 });
        page.cleanup();
        sizes.push({ width, height });
      }
      return sizes;
    }),
  draw: (bytes, number) =>
    withPdf(bytes, async (pdf) => {
      if (number > pdf.numPages) throw noSuchPage(number, pdf.numPages);
      const { picture, width, height } = await drawPage(pdf, await pdf.getPage(number), 'image/webp');
      return { mediaType: 'image/webp', bytes: picture, width, height };
    }),
};

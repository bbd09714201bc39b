import { limits } from '../limits.ts';
import { noSuchPage } from '../sources/no-such-page.ts';
import type { PageSize, SourcePages } from '../sources/source-page.ts';
import { readPictureHeader, showPicture } from './prepare-picture.ts';
import { pagesOf } from './read-scan.ts';

/** The pages of a scan as they are looked at. */
export const scanPages: SourcePages = {
  async measure(bytes) {
    const pages = Math.min(pagesOf(await readPictureHeader(bytes)), limits.pages);
    const sizes: PageSize[] = [];
    for (let frame = 0; frame < pages; frame++) {
      const { width, height } = await readPictureHeader(bytes, frame);
      sizes.push({ width, height });
    }
    return sizes;
  },
  async draw(bytes, number) {
    const pages = pagesOf(await readPictureHeader(bytes));
    if (number > pages) throw noSuchPage(number, pages);
    const { width, height } = await readPictureHeader(bytes, number - 1);
    return { mediaType: 'image/webp', bytes: await showPicture(bytes, number - 1), width, height };
  },
};

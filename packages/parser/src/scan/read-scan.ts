import { type Article, TearsheetError } from '@tearsheet/core/model';
import { readSheets } from '../layout/read-sheets.ts';
import { limits } from '../limits.ts';
import type { ReadWatch, SourceInput } from '../source-input.ts';
import { describeSource } from '../sources/describe-source.ts';
import { nameBinary } from '../sources/name-binary.ts';
import { preparePicture, readPictureHeader } from './prepare-picture.ts';
import { recognisePages } from './recognise-pages.ts';

/**
 * Makes articles of a scan or a photograph of a page: recognises its letters, then reads it like other pages.
 *
 * @throws TearsheetError `source-too-large`, `source-unreadable`, `source-empty`
 */
export async function readScan(input: SourceInput, watch: ReadWatch = {}): Promise<Article[]> {
  const { mediaType, frames } = await readPictureHeader(input.bytes);
  const pages = Math.min(pagesOf({ mediaType, frames }), limits.recognisedPages);
  watch.recognises?.(pages);
  const { sheets, removals, notices } = await recognisePages(
    Array.from({ length: pages }, (_, at) => ({
      number: at + 1,
      prepare: () => preparePicture(input.bytes, at),
    })),
  );
  if (!sheets.some(({ runs }) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))) {
    throw new TearsheetError(
      'source-empty',
      `This is ${nameBinary(input.bytes) ?? 'a picture'} in which no letters were recognised.`,
    );
  }
  if (pagesOf({ mediaType, frames }) > pages) {
    notices.push({
      code: 'ocr-pages-left',
      message: `The picture has ${frames} pages; the letters of the first ${pages} were recognised.`,
    });
  }
  const source = describeSource(input, { reader: 'image', version: '1', mediaType, pages });
  return readSheets({ input, source, sheets, titles: [], removals, notices });
}

/** A moving picture is no document; only TIFF files hold pages. */
export const pagesOf = ({ mediaType, frames }: { mediaType: string; frames: number }): number =>
  mediaType === 'image/tiff' ? frames : 1;

import type { Notice, Removal } from '@tearsheet/core/model';
import { detectLanguage } from '../article/detect-language.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { PreparedPicture } from './prepare-picture.ts';
import { readRecognised } from './read-recognised.ts';
import { Recogniser } from './recogniser.ts';

/** A page whose letters are to be recognised. */
export interface PictureOfPage {
  number: number;
  /** Made when its turn comes: pictures are large. */
  prepare(): Promise<PreparedPicture>;
}

/** What was recognised. */
export interface RecognisedPages {
  sheets: Sheet[];
  removals: Removal[];
  notices: Notice[];
}

/**
 * Recognises the letters of pages. The first is read as English; where its words are plainly of another language that
 * is known, it is read again in that one, and the others after it.
 */
export async function recognisePages(pictures: readonly PictureOfPage[]): Promise<RecognisedPages> {
  const recogniser = new Recogniser();
  const found: RecognisedPages = { sheets: [], removals: [], notices: [] };
  try {
    for (const [at, picture] of pictures.entries()) {
      const prepared = await picture.prepare();
      const page = { ...prepared, number: picture.number };
      let read = readRecognised(await recogniser.recognise(prepared.png), page);
      const language = at === 0 ? await tellLanguage(read.sheet) : undefined;
      if (language !== undefined && language !== recogniser.language) {
        if (await recogniser.speak(language)) {
          read = readRecognised(await recogniser.recognise(prepared.png), page);
        } else found.notices.push(unknownLanguage(language));
      }
      found.sheets.push(read.sheet);
      found.removals.push(...read.removals);
    }
  } finally {
    await recogniser.close();
  }
  return found;
}

async function tellLanguage({ runs }: Sheet): Promise<string | undefined> {
  const detected = await detectLanguage(runs.map(({ text }) => text).join(''));
  return detected?.certain ? detected.language.split('-')[0] : undefined;
}

const unknownLanguage = (language: string): Notice => ({
  code: 'ocr-language-unknown',
  message: `The letters were recognised as English; the words look like another language (${language}), for which no data is installed.`,
});

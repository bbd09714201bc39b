import { type Article, cleanLine, TearsheetError } from '@tearsheet/core/model';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { readSheets } from '../layout/read-sheets.ts';
import type { Sheet } from '../layout/sheet.ts';
import { limits } from '../limits.ts';
import { type RecognisedPages, recognisePages } from '../scan/recognise-pages.ts';
import type { ReadWatch, SourceInput } from '../source-input.ts';
import { describeSource } from '../sources/describe-source.ts';
import { drawPage } from './draw-page.ts';
import { holdsPicture } from './holds-picture.ts';
import { withPdf } from './open-pdf.ts';
import { readSheet } from './read-sheet.ts';

/**
 * Makes articles of a PDF. Pages that hold no letters, as scans do, have theirs recognised.
 *
 * @throws TearsheetError `source-unreadable`, `source-too-large`, `source-empty`
 */
export async function readPdf(input: SourceInput, watch: ReadWatch = {}): Promise<Article[]> {
  return withPdf(input.bytes, async (pdf) => {
    const lettered = await readLetters(pdf);
    const recognised = await recogniseOthers(pdf, lettered, watch);
    const sheets = lettered.map(
      (sheet) => recognised.sheets.find(({ number }) => number === sheet.number) ?? sheet,
    );
    if (!sheets.some(({ runs }) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))) {
      throw new TearsheetError('source-empty', 'The pages of this PDF hold no text.');
    }
    const source = describeSource(input, {
      reader: 'pdf',
      version: '1',
      mediaType: 'application/pdf',
      pages: pdf.numPages,
    });
    const { removals, notices } = recognised;
    return readSheets({ input, source, sheets, titles: await readTitles(pdf), removals, notices });
  });
}

async function readLetters(pdf: PDFDocumentProxy): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const sheet = await readSheet(page);
    page.cleanup();
    characters += sheet.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.pageCharacters) {
      throw new TearsheetError(
        'source-too-large',
        `The pages of this PDF hold more than ${limits.pageCharacters / 1_000_000} million characters. Please split it.`,
      );
    }
    sheets.push(sheet);
  }
  return sheets;
}

/** Letters fewer than this are a page number or a stamp on a scan. */
const FEWEST_LETTERS = 24;

/** Recognises the letters of pages that hold a picture of them. */
async function recogniseOthers(
  pdf: PDFDocumentProxy,
  sheets: readonly Sheet[],
  watch: ReadWatch,
): Promise<RecognisedPages> {
  const scans: number[] = [];
  for (const { number, runs } of sheets) {
    const letters = runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (letters < FEWEST_LETTERS && (await holdsPicture(await pdf.getPage(number)))) scans.push(number);
  }
  const read = scans.slice(0, limits.recognisedPages);
  if (read.length === 0) return { sheets: [], removals: [], notices: [] };
  watch.recognises?.(read.length);
  const recognised = await recognisePages(
    read.map((number) => ({ number, prepare: async () => drawPage(pdf, await pdf.getPage(number)) })),
  );
  if (scans.length > read.length) {
    recognised.notices.push({
      code: 'ocr-pages-left',
      message: `${scans.length} pages are pictures of text; the letters of the first ${read.length} were recognised.`,
    });
  }
  return recognised;
}

async function readTitles(pdf: { getMetadata(): Promise<{ info: object }> }): Promise<string[]> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? cleanLine(info.Title) : undefined;
  return title === undefined ? [] : [title];
}

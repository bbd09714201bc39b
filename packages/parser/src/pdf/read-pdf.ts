import { type Article, cleanLine, type Removal, TearsheetError } from '@tearsheet/core/model';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { readSheets } from '../layout/read-sheets.ts';
import type { Run, Sheet } from '../layout/sheet.ts';
import { limits } from '../limits.ts';
import { type RecognisedPages, recognisePages } from '../scan/recognise-pages.ts';
import type { ReadWatch, SourceInput } from '../source-input.ts';
import { describeSource } from '../sources/describe-source.ts';
import { drawPage } from './draw-page.ts';
import { findHidden, type ShownText } from './find-hidden.ts';
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
    const { sheets: lettered, removals: hidden } = await readLetters(pdf);
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
    return readSheets({
      input,
      source,
      sheets,
      titles: await readTitles(pdf),
      removals: [...hidden, ...recognised.removals],
      notices: recognised.notices,
    });
  });
}

async function readLetters(pdf: PDFDocumentProxy): Promise<{ sheets: Sheet[]; removals: Removal[] }> {
  const sheets: Sheet[] = [];
  const removals: Removal[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { sheet, hidden } = withoutHidden(await readSheet(page), await findHidden(page));
    page.cleanup();
    for (const run of hidden) removals.push(removalOfHidden(run, number));
    characters += sheet.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.pageCharacters) {
      throw new TearsheetError(
        'source-too-large',
        `The pages of this PDF hold more than ${limits.pageCharacters / 1_000_000} million characters. Please split it.`,
      );
    }
    sheets.push(sheet);
  }
  return { sheets, removals };
}

/** Parts what a page shows from what it only holds. Text that stands in both ways is taken for shown. */
function withoutHidden(sheet: Sheet, { hidden, shown }: ShownText): { sheet: Sheet; hidden: Run[] } {
  if (hidden === '') return { sheet, hidden: [] };
  const isHidden = ({ text }: Run) => {
    const letters = text.replace(/\s+/g, '');
    return letters !== '' && hidden.includes(letters) && !shown.includes(letters);
  };
  return {
    sheet: { ...sheet, runs: sheet.runs.filter((run) => !isHidden(run)) },
    hidden: sheet.runs.filter(isHidden),
  };
}

const removalOfHidden = ({ text, x, top, width, height }: Run, page: number): Removal => ({
  kind: 'hidden',
  ranges: [{ kind: 'page', page, x, y: top, width, height }],
  text,
  rule: 'find-hidden',
  why: 'The page holds this text and does not show it',
});

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
    read.map((number) => ({
      number,
      prepare: async () => {
        const { picture, ...page } = await drawPage(pdf, await pdf.getPage(number), 'image/png');
        return { png: picture, ...page };
      },
    })),
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

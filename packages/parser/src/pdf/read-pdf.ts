import { type Article, cleanLine, TearsheetError } from '@tearsheet/core/model';
import { readSheets } from '../layout/read-sheets.ts';
import type { Sheet } from '../layout/sheet.ts';
import { limits } from '../limits.ts';
import type { SourceInput } from '../source-input.ts';
import { describeSource } from '../sources/describe-source.ts';
import { withPdf } from './open-pdf.ts';
import { readSheet } from './read-sheet.ts';

/**
 * Makes articles of a PDF.
 *
 * @throws TearsheetError `source-unreadable`, `source-too-large`, `source-empty`
 */
export async function readPdf(input: SourceInput): Promise<Article[]> {
  return withPdf(input.bytes, async (pdf) => {
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
    if (characters === 0) {
      throw new TearsheetError('source-empty', 'The pages of this PDF hold no text.');
    }
    const source = describeSource(input, {
      reader: 'pdf',
      version: '1',
      mediaType: 'application/pdf',
      pages: pdf.numPages,
    });
    return readSheets({ input, source, sheets, titles: await readTitles(pdf), removals: [], notices: [] });
  });
}

async function readTitles(pdf: { getMetadata(): Promise<{ info: object }> }): Promise<string[]> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? cleanLine(info.Title) : undefined;
  return title === undefined ? [] : [title];
}

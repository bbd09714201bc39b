import { TearsheetError } from '@tearsheet/core/model';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { limits } from '../limits.ts';

/** Opens a PDF and hands it to `use`; whatever happens, its memory is given back. Scripts in it are never run. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // A copy, since it takes the buffer over and leaves an empty one behind; and no Buffer of Node, which it refuses.
    data: new Uint8Array(bytes),
    cMapUrl: folderOf('cmaps'),
    standardFontDataUrl: folderOf('standard_fonts'),
    wasmUrl: folderOf('wasm'),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: limits.imagePixels,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) {
      throw new TearsheetError(
        'source-too-large',
        `This PDF has ${pdf.numPages} pages; at most ${limits.pages} can be read. Please split it.`,
      );
    }
    return await use(pdf);
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

/** The folder of the library that holds what it reads from disk: names of characters, metrics of common fonts. */
const folderOf = (name: string): string =>
  decodeURIComponent(
    new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')).pathname,
  );

function explain(error: unknown): unknown {
  if (error instanceof TearsheetError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') {
    return new TearsheetError(
      'source-unreadable',
      'This PDF is locked with a password. Please save a copy without one.',
      { cause: error },
    );
  }
  if (
    !/^(?:InvalidPDF|MissingPDF|Format|UnknownError|XRef|MissingData|Response)/.test(error.name) &&
    !/PDF|page|xref/i.test(error.message)
  )
    return error;
  return new TearsheetError('source-unreadable', 'This PDF is damaged and cannot be read.', { cause: error });
}

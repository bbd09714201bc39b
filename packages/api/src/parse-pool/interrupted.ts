import { TearsheetError } from '@tearsheet/core/model';

/** What becomes of work that somebody gave up. */
export const interrupted = (): TearsheetError =>
  new TearsheetError('interrupted', 'This was given up before it was done.');

import { TearsheetError } from '../../model/index.ts';

/** What is wrong with a query, and where: characters count from 1, as people count. */
export const queryError = (what: string, at: number): TearsheetError =>
  new TearsheetError('usage', `${what} (character ${at + 1} of the search).`);

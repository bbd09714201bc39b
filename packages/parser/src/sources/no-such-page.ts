import { TearsheetError } from '@tearsheet/core/model';

/** What is said of a page that a source does not have. */
export const noSuchPage = (page: number, pages: number): TearsheetError =>
  new TearsheetError(
    'not-found',
    `There is no page ${page}: the source has ${pages === 0 ? 'no pages' : pages === 1 ? 'one' : pages}.`,
  );

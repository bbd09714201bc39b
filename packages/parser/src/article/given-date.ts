import { cleanLine, Edtf, TearsheetError } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';

/** A value that came with the source. */
export const given = (value: string): Finding => ({
  value,
  ranges: [],
  rule: 'given',
  confidence: 1,
  why: 'Given with the source',
});

/** The date of publication that came with a source. @throws TearsheetError `usage` where it is none */
export function givenDate(value: string | undefined): Finding | undefined {
  if (value === undefined) return undefined;
  if (!Edtf.safeParse(value).success) {
    throw new TearsheetError(
      'usage',
      `The date of publication ${JSON.stringify(cleanLine(value) ?? '')} is no date such as 2019-01-16.`,
    );
  }
  return given(value);
}

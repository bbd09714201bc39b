import { Edtf } from '@tearsheet/core/model';
import { writeDate } from './write-date.ts';

/** Another candidate for a date, as a date where it is one. */
export function writeCandidate(value: string): string {
  return Edtf.safeParse(value).success ? writeDate(value) : value;
}

import type { Edtf } from '../model/index.ts';

/** A text folded so that code units sort it as a person would, near enough: without case, accents and leading marks. */
export function foldForSorting(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 200)
    .toWellFormed();
}

/** A date for sorting: moments in UTC, days and years as they are; empty without one. */
export function publishedKey(date: Edtf | undefined): string {
  if (date === undefined) return '';
  const plain = date.replace(/[?~%]$/, '');
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(plain) ? new Date(plain).toISOString() : plain;
}

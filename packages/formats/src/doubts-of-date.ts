import type { Article } from '@tearsheet/core/model';
import { isDoubtful } from './edtf-date.ts';

/** Whether the date of publication was worked out, not printed. */
export function isDateInferred({ evidence }: Article): boolean {
  return evidence.some(({ target, inferred }) => target === '/datePublished' && inferred === true);
}

/** What is to be said beside the date of publication in formats that have no mark of doubt. */
export function doubtsOfDate(article: Article): string[] {
  const { datePublished } = article;
  if (datePublished === undefined) return [];
  return [
    ...(isDoubtful(datePublished) ? ['The date of publication is uncertain or approximate.'] : []),
    ...(isDateInferred(article)
      ? ['The date of publication is inferred: the source does not print it.']
      : []),
  ];
}

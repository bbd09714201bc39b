import type { Article } from '@tearsheet/core/model';
import { toIsoDate } from './edtf-date.ts';

/**
 * For EPUB and Atom, which must name a moment, in seconds and UTC: when the article was changed, else published, else
 * fetched. Of a day it is the first second; where no date is known it is the first that computers count.
 */
export function lastChange({ dateModified, datePublished, source }: Article): string {
  const date = toIsoDate(dateModified ?? datePublished) ?? source.retrieved;
  return `${new Date(withZone(date) ?? 0).toISOString().slice(0, 19)}Z`;
}

/** A time without a zone is read as UTC: the same article is to give the same bytes on every machine. */
function withZone(date: string | undefined): string | undefined {
  return date?.replace(/(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/, '$1Z');
}

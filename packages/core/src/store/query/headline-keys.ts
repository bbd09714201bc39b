import { foldForSorting } from '../sort-keys.ts';
import type { QueryParts } from './part-query.ts';

/** Where keys of headlines are cut: two that are as long may go on differently. */
const CUT = 200;

/**
 * The keys of headlines that a query may be in whole: as it was typed, without quotation marks around it, and by its words
 * alone. None for a query that asks for more than that words be there: an article may have it as its headline and not be found.
 */
export function headlineKeys(query: string, { words }: QueryParts): string[] {
  const wanted = words?.kind === 'all' ? words.of : words ? [words] : [];
  const terms = wanted.flatMap((one) =>
    one.kind === 'words' && !one.prefix && (one.field === undefined || one.field === 'title')
      ? [one.words]
      : [],
  );
  if (terms.length === 0 || terms.length < wanted.length) return [];
  const typed = query.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const keys = [typed, typed.replace(/^"(.*)"$/, '$1'), terms.flat().join(' ')].map(foldForSorting);
  return [...new Set(keys)].filter((key) => key !== '' && key.length < CUT);
}

import type { SearchHit } from './article-store.ts';
import { removeSeams } from './search-text.ts';

/** Characters shown of an article that no word was looked for in. */
export const OPENING = 200;

/** The first words of a text, of which {@link OPENING} characters are given. */
export function openingOf(text: string): SearchHit['snippet'] {
  const line = removeSeams(text).replaceAll('\n', ' ').trim();
  if (line === '') return [];
  return [{ text: line.length < OPENING ? line : `${line.replace(/\s+\S*$/u, '')}…` }];
}

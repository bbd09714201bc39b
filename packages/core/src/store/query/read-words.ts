import { markSeams } from '../search-text.ts';

/** `can't` is two words to the index, `C++` one: they are cut here as there, where neither letter nor digit stands. */
export function readWords(text: string): string[] {
  return markSeams(text).match(/[\p{L}\p{N}\p{M}\p{Co}]*[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu) ?? [];
}

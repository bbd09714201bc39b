import type { Clause } from './clause.ts';

/** Index of the speech right before a word, over a comma. */
export function leftSpeech({ words }: Clause, before: number): number | undefined {
  let at = before - 1;
  if (words[at]?.text === ',' || words[at]?.text === '—') at--;
  return words[at]?.pos === 'QUOTE' ? at : undefined;
}

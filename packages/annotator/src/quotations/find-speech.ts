import type { Clause } from './clause.ts';
import type { Complement } from './find-complement.ts';

/** Index of the speech right before a word, over a comma. */
export function leftSpeech({ words }: Clause, before: number): number | undefined {
  let at = before - 1;
  if (words[at]?.text === ',' || words[at]?.text === '—') at--;
  return words[at]?.pos === 'QUOTE' ? at : undefined;
}

/** Index of the speech that a verb takes, at once or further on. */
export function complementSpeech(clause: Clause, complement: Complement): number | undefined {
  return complement.frame === 'speech' || complement.frame === 'colon'
    ? complement.from
    : speechBehind(clause, complement.cueEnd);
}

/** The rest of what was said, behind its cue. */
export function speechBehind({ words, groupAt }: Clause, from: number): number | undefined {
  for (let at = from; at < words.length; at++) {
    if (words[at]?.pos === 'QUOTE') return at;
    if (groupAt[at]?.form === 'ing' && words[at - 1]?.text === ',') return undefined;
  }
  return undefined;
}

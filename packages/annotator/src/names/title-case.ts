import type { Sentence, Token } from '../tokens/token.ts';

/** Whether nearly every word of weight has a capital, as in many headlines. */
export function isTitleCase(tokens: readonly Token[], { from, to }: Sentence): boolean {
  let [long, capitals] = [0, 0];
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.text ?? '';
    if (!/^\p{L}{4,}/u.test(word)) continue;
    long++;
    if (/^\p{Lu}/u.test(word)) capitals++;
  }
  return long >= 3 && capitals / long > 0.75;
}

import type { Token } from '../tokens/token.ts';

/** A name as the range of its tokens, end exclusive. */
export interface NamedRange {
  from: number;
  to: number;
  type: string;
}

/** The tokens with the names among them marked: a capital in a name is a name, whatever the tagger takes it for. */
export function markNames(tokens: readonly Token[], names: readonly NamedRange[]): Token[] {
  const marked = [...tokens];
  for (const { from, to, type } of names) {
    for (let at = from; at < to; at++) {
      const token = marked[at];
      if (!token) break;
      const capital = /^\p{Lu}/u.test(token.text);
      marked[at] = { ...token, name: type, ...(capital ? { pos: 'PROPN' } : {}) };
    }
  }
  return marked;
}

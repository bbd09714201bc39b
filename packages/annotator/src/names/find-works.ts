import type { QuotedPassage } from '../quotations/find-quoted-passages.ts';
import type { Token } from '../tokens/token.ts';
import type { Name } from './type-names.ts';

const NOUNS =
  /^(?:films?|movies?|novels?|books?|albums?|songs?|singles?|plays?|series|shows?|memoirs?|poems?|operas?|documentar(?:y|ies)|musicals?|paintings?|sitcoms?|essays?|magazine|hit|classic|titled|entitled|called)$/;
const SMALL = /^(?:a|an|the|of|and|in|on|for|to|with|at|by|from|is|or|as|-|’s|'s)$/;
const MOST_WORDS = 9;
/** How many words the noun that says what it is may stand off. */
const NEAR = 5;

/**
 * Titles of works between quotation marks: every word but the small ones has a capital, and a film, a novel or a song is
 * spoken of beside it. Such marks are no speech, nor the scare quotes of a single word.
 */
export function findWorks(tokens: readonly Token[], passages: readonly QuotedPassage[]): Name[] {
  const works: Name[] = [];
  let at = 0;
  for (const { innerStart, innerEnd, parts } of passages) {
    while ((tokens[at]?.start ?? Infinity) < innerStart) at++;
    let to = at;
    while ((tokens[to]?.end ?? Infinity) <= innerEnd) to++;
    while (to > at && /^[,.;!?]$/.test(tokens[to - 1]?.text ?? '')) to--;
    if (to <= at || to - at > MOST_WORDS || parts.length > 1) continue;
    const words = tokens.slice(at, to);
    const isTitle =
      /^[\p{Lu}\p{N}]/u.test(words[0]?.text ?? '') &&
      words.every(
        ({ text, lower, pos }) => /^[\p{Lu}\p{N}]/u.test(text) || SMALL.test(lower) || pos === 'PUNCT',
      );
    const beside = [...tokens.slice(Math.max(0, at - NEAR), at), ...tokens.slice(to, to + 3)];
    if (isTitle && beside.some(({ lower }) => NOUNS.test(lower)))
      works.push({ from: at, to, type: 'MISC', sure: true, work: true });
  }
  return works;
}

import type { EntityType } from '../text-annotations.ts';
import type { Sentence, Token } from '../tokens/token.ts';
import { findCandidates } from './find-candidates.ts';
import { BODIES } from './name-words.ts';
import { type Name, textOf, typeCandidate } from './type-names.ts';

/** The names of a text as lists, shapes and neighbours tell them, in order; then typed by the same name elsewhere. */
export function ruleNames(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Name[] {
  const candidates = findCandidates(text, tokens, sentences);
  const names = candidates.flatMap((candidate) => typeCandidate(tokens, candidate, text));
  return agree(text, tokens, names);
}

/** A surname alone is the person of that surname; a doubtful name is what the same words are for sure, or mostly. */
function agree(text: string, tokens: readonly Token[], names: readonly Name[]): Name[] {
  const surnames = new Set<string>();
  const surely = new Map<string, EntityType>();
  const votes = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const words = textOf(tokens, name.from, name.to, text);
    if (name.sure) surely.set(words, name.type);
    else {
      const count = votes.get(words) ?? new Map<EntityType, number>();
      count.set(name.type, (count.get(name.type) ?? 0) + (name.type === 'ORG' ? 0.6 : 1));
      votes.set(words, count);
    }
    const last = tokens[name.to - 1]?.text;
    if (name.type === 'PER' && (name.sure || name.to - name.from > 1) && last && !BODIES.has(last))
      surnames.add(last);
  }
  return names.map((name) => {
    const words = textOf(tokens, name.from, name.to, text);
    if (surnames.has(words) && !(name.sure && name.type === 'LOC')) return { ...name, type: 'PER' };
    if (name.sure) return name;
    const known = surely.get(words);
    if (known) return { ...name, type: known };
    let best = name.type;
    let most = 0;
    for (const [type, count] of votes.get(words) ?? []) {
      if (count > most) {
        most = count;
        best = type;
      }
    }
    return { ...name, type: best };
  });
}

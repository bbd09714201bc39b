import { splitSentences } from '../tokens/split-sentences.ts';
import type { Sentence, Token } from '../tokens/token.ts';
import { HEADLINE_VERBS } from './find-candidates.ts';
import { isGivenName } from './given-names.ts';
import { nameModel } from './name-model.ts';
import { isTreatyOrPrize } from './name-words.ts';
import { ruleNames } from './rule-names.ts';
import { tagNames } from './tag-names.ts';
import type { TaggedName } from './tag-sequence.ts';
import { isTitleCase } from './title-case.ts';
import type { Name } from './type-names.ts';

/** The names of a text in order: rules, and weights learned from annotated news that weigh the rules too. */
export function findNames(text: string, tokens: readonly Token[]): Name[] {
  const sentences = splitSentences(text, tokens);
  const rules = ruleNames(text, tokens, sentences);
  const people = new Map(rules.flatMap((name) => (name.type === 'PER' ? [[name.to, name] as const] : [])));
  const tagged = tagNames(text, tokens, sentences, rules, nameModel()).map((whole): Name => {
    const name = beforeBracket(tokens, whole);
    const role = name.type === 'PER' ? people.get(name.to)?.role : undefined;
    const thing = name.to - name.from > 1 && isTreatyOrPrize(tokens[name.to - 1]?.text ?? '');
    return {
      ...name,
      sure: true,
      ...(thing ? { type: 'MISC' } : {}),
      ...(role === undefined ? {} : { role }),
    };
  });
  const offices = [...people.values()].filter(({ office, from }) => office !== undefined && office < from);
  const loud = sentences.filter((sentence) => isTitleCase(tokens, sentence));
  const kept = tagged.filter(
    (name) => !isLoudGuess(tokens, name, loud, tagged) && !isInOffice(name, offices),
  );
  return withThings(kept, rules);
}

/** `Scott (D-Va.)`: a bracket that is not closed in a name is no part of it. */
function beforeBracket(tokens: readonly Token[], name: TaggedName): TaggedName {
  const words = tokens.slice(name.from, name.to).map(({ text }) => text);
  const open = words.indexOf('(');
  return open > 0 && !words.includes(')') ? { ...name, to: name.from + open } : name;
}

/** Capitals tell nothing in a headline with a capital on each word: a name only found there may be any word. */
function isLoudGuess(
  tokens: readonly Token[],
  { from, to, type }: TaggedName,
  loud: readonly Sentence[],
  all: readonly TaggedName[],
): boolean {
  if (HEADLINE_VERBS.test(tokens[from]?.text ?? '')) return true;
  const inside = (at: number) => loud.some((sentence) => at >= sentence.from && at < sentence.to);
  if (!inside(from)) return false;
  if (type === 'MISC') return to - from > 1;
  if (type !== 'PER') return false;
  const words = tokens.slice(from, to);
  const { common } = nameModel();
  if (words.some(({ text }) => isGivenName(text)) || !words.some(({ lower }) => common.has(lower)))
    return false;
  const last = words.at(-1)?.text;
  return !all.some((other) => !inside(other.from) && tokens[other.to - 1]?.text === last);
}

/** `Arms Control` of `Under Secretary for Arms Control Ida Broom` is what the office is for, not a body. */
function isInOffice({ from, to, type }: TaggedName, offices: readonly Name[]): boolean {
  return (
    type === 'ORG' &&
    to - from > 1 &&
    offices.some((person) => from >= (person.office ?? 0) && to <= person.from)
  );
}

/** Adds treaties, weapons, laws and peoples that the rules are sure of where nothing else was found. */
function withThings(names: readonly Name[], rules: readonly Name[]): Name[] {
  const taken = new Set<number>();
  for (const { from, to } of names) for (let at = from; at < to; at++) taken.add(at);
  const free = ({ from, to }: Name) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    return true;
  };
  const things = rules.filter((name) => name.type === 'MISC' && name.sure && free(name));
  return [...names, ...things].sort((one, other) => one.from - other.from);
}

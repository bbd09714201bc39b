import type { Sentence, Token } from '../tokens/token.ts';
import { isTitleCase } from './title-case.ts';
import type { Name } from './type-names.ts';
import { classifyWords } from './word-classes.ts';
import { hashWord } from './word-hash.ts';

/** What is known of each word of a text before its names are, by the number of the word. */
export interface TextSigns {
  tokens: readonly Token[];
  sentence: Int32Array;
  /** 1 where a sentence begins, plus 2 in a headline in which every word has a capital. */
  place: Uint8Array;
  classes: Int32Array;
  /** What the rules took the word for: 0 for no name. */
  rule: Int32Array;
  /** What the rules mostly took the same word for in this text. */
  mostly: Uint8Array;
  shape: Uint32Array;
  pos: Uint32Array;
  /** The word itself where it is one of the common words, else 1 for a small one and 2 for another. */
  word: Uint32Array;
  /** Whether the word may be in a name. */
  open: Uint8Array;
}

export const TYPES = ['PER', 'LOC', 'ORG', 'MISC'] as const;

const CAPITAL = /^\p{Lu}/u;
const HAS_CAPITAL = /\p{Lu}/u;
/** Small words, numbers and hyphens that begin or end names. */
const BEFORE = /^(?:al|el|bin|ibn|de|da|van|von|the|di|du|la|le|\d{2,4}|-)$/;
const AFTER = /^(?:-|\d+)$/;
const SECOND_AFTER = /^(?:-|\d+|\p{Ll}{1,12})$/u;
const LONGEST_GAP = 4;

export function readSigns(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  rules: readonly Name[],
  common: ReadonlySet<string>,
): TextSigns {
  const length = tokens.length;
  const { sentence, place } = readSentences(tokens, sentences);
  const inside = new Set<string>();
  for (let at = 1; at < length; at++) {
    const token = tokens[at];
    if (
      token &&
      place[at] === 0 &&
      CAPITAL.test(token.text) &&
      /[\p{L}\p{N},]/u.test(tokens[at - 1]?.text ?? '')
    )
      inside.add(token.text);
  }
  const shapes = new Map<string, number>();
  const hashed = (key: string) => {
    const known = shapes.get(key);
    if (known !== undefined) return known;
    const hash = hashWord(key);
    shapes.set(key, hash);
    return hash;
  };
  return {
    tokens,
    sentence,
    place,
    classes: classifyWords(text, tokens, inside),
    ...readRules(tokens, rules),
    shape: Uint32Array.from(tokens, (token) => hashed(shapeOf(token.text))),
    pos: Uint32Array.from(tokens, (token) => hashed(token.pos)),
    word: Uint32Array.from(tokens, ({ text: word, lower }) =>
      common.has(lower) ? hashed(lower) : /^\p{Ll}/u.test(word) ? 1 : 2,
    ),
    open: findOpen(tokens, sentence),
  };
}

function readSentences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { sentence: Int32Array; place: Uint8Array } {
  const sentence = new Int32Array(tokens.length);
  const place = new Uint8Array(tokens.length);
  for (const [number, { from, to, paragraph }] of sentences.entries()) {
    sentence.fill(number, from, to);
    if (isTitleCase(tokens, { from, to, paragraph })) place.fill(2, from, to);
    let first = from;
    while (first < to && !/[\p{L}\p{N}]/u.test(tokens[first]?.text ?? '')) first++;
    for (const at of new Set([from, Math.min(first, to - 1)])) place[at] = (place[at] ?? 0) | 1;
  }
  return { sentence, place };
}

function readRules(
  tokens: readonly Token[],
  rules: readonly Name[],
): { rule: Int32Array; mostly: Uint8Array } {
  const rule = new Int32Array(tokens.length);
  const votes = new Map<string, number[]>();
  for (const { from, to, type, sure } of rules) {
    const kind = TYPES.indexOf(type);
    for (let at = from; at < to; at++) {
      rule[at] = 1 + kind * 4 + (at === from ? 0 : 1) + (sure ? 2 : 0);
      const word = tokens[at]?.text ?? '';
      if (!CAPITAL.test(word)) continue;
      const count = votes.get(word) ?? [0, 0, 0, 0];
      count[kind] = (count[kind] ?? 0) + (to - from > 1 ? 1.5 : 1) * (sure ? 2 : 1);
      votes.set(word, count);
    }
  }
  const mostly = Uint8Array.from(tokens, ({ text }) => {
    const count = votes.get(text);
    return count ? count.indexOf(Math.max(...count)) + 1 : 0;
  });
  return { rule, mostly };
}

/** `Xx` for `Oslo`, `X.X.` for `U.S.`, `dd` for `2031`. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, 'd')
    .replace(/(.)\1+/gu, '$1$1')
    .slice(0, 8);
}

/** Words with a capital, what stands between two of these, and what names begin and end with beside them. */
function findOpen(tokens: readonly Token[], sentence: Int32Array): Uint8Array {
  const open = Uint8Array.from(tokens, ({ text }) => (HAS_CAPITAL.test(text) ? 1 : 0));
  const word = (at: number) => tokens[at]?.text ?? '';
  for (let at = 0; at < tokens.length; at++) {
    if (open[at] !== 1) continue;
    for (let gap = 1; gap <= LONGEST_GAP; gap++) {
      if (open[at + gap] !== 1 || sentence[at + gap] !== sentence[at]) continue;
      for (let between = at + 1; between < at + gap; between++) open[between] ||= 2;
      break;
    }
    if (at > 0 && open[at - 1] === 0 && BEFORE.test(word(at - 1).toLowerCase())) open[at - 1] = 2;
    if (open[at + 1] !== 0 || !AFTER.test(word(at + 1))) continue;
    open[at + 1] = 2;
    if (open[at + 2] === 0 && SECOND_AFTER.test(word(at + 2))) open[at + 2] = 2;
  }
  return open;
}

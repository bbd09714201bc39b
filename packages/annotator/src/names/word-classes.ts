import type { Token } from '../tokens/token.ts';
import { isGivenName } from './given-names.ts';
import { isKnownBody, isTeam } from './known-bodies.ts';
import { isListedPlace, listedPlacesFrom } from './listed-places.ts';
import { BODIES, NO_NAMES, PEOPLES, PLACE_STARTS, PLACE_WORDS, THING_WORDS, TITLES } from './name-words.ts';
import { isPlace } from './places.ts';
import { unshout } from './unshout.ts';

/** What lists and neighbours say of a word, a bit each. */
export const CLASS = {
  given: 1,
  place: 1 << 1,
  listedPlace: 1 << 2,
  people: 1 << 3,
  body: 1 << 4,
  title: 1 << 5,
  placeWord: 1 << 6,
  placeStart: 1 << 7,
  thing: 1 << 8,
  noName: 1 << 9,
  speaks: 1 << 10,
  where: 1 << 11,
  person: 1 << 12,
  /** Small somewhere else in the text. */
  smallElsewhere: 1 << 13,
  /** With a capital where no sentence begins. */
  capitalElsewhere: 1 << 14,
  beginsPlace: 1 << 15,
  insidePlace: 1 << 16,
  knownBody: 1 << 17,
  team: 1 << 18,
  shouted: 1 << 19,
  /** A number as scores and tables have it. */
  score: 1 << 20,
} as const;
export const CLASSES = 21;
/** The bits that come from lists of names and of words in names, and the strongest of these. */
export const LISTS = 0x3ff;
export const STRONG_LISTS = 0x3f;

const SPEAKS =
  /^(?:said|says|told|added|argued|explained|noted|insisted|warned|wrote|who|asked|admitted|denied|recalled|stated|believes|thinks)$/;
const WHERE = /^(?:in|at|near|across|throughout|outside|inside|around|into|from|to|of)$/;
const PERSON =
  /(?:man|woman|er|or|ist|ian|ant|ent|chief|head|wife|son|father|mother|brother|sister|husband|friend|aide|boss|star|king|coach|ally|rival|rebel|nurse)$/;
const LONGEST_PLACE = 4;

/** The classes of each word of a text. `inside` are the words with a capital where no sentence begins. */
export function classifyWords(
  text: string,
  tokens: readonly Token[],
  inside: ReadonlySet<string>,
): Int32Array {
  const classes = new Int32Array(tokens.length);
  const small = new Set(tokens.filter((token) => /^\p{Ll}/u.test(token.text)).map((token) => token.text));
  for (const [at, token] of tokens.entries()) {
    const capital = /^\p{Lu}/u.test(token.text);
    let bits = capital ? classOfName(token.text) : classOfWord(token);
    if (capital && small.has(token.text.toLowerCase())) bits |= CLASS.smallElsewhere;
    if (capital && inside.has(token.text)) bits |= CLASS.capitalElsewhere;
    classes[at] = (classes[at] ?? 0) | bits;
    const length = capital ? placeFrom(text, tokens, at) : 0;
    for (let part = 0; part < length; part++)
      classes[at + part] = (classes[at + part] ?? 0) | (part === 0 ? CLASS.beginsPlace : CLASS.insidePlace);
  }
  return classes;
}

const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

/** Kept, for a name comes again and again. */
function classOfName(written: string): number {
  const before = known.get(written);
  if (before !== undefined) return before;
  const word = unshout(written);
  const has = (yes: boolean, bit: number) => (yes ? bit : 0);
  const bits =
    has(isGivenName(word), CLASS.given) |
    has(isPlace(word), CLASS.place) |
    has(isListedPlace(word), CLASS.listedPlace) |
    has(PEOPLES.has(word), CLASS.people) |
    has(BODIES.has(word), CLASS.body) |
    has(TITLES.has(word), CLASS.title) |
    has(PLACE_WORDS.has(word), CLASS.placeWord) |
    has(PLACE_STARTS.has(word), CLASS.placeStart) |
    has(THING_WORDS.has(word), CLASS.thing) |
    has(NO_NAMES.has(word), CLASS.noName) |
    has(isKnownBody(word), CLASS.knownBody) |
    has(isTeam(word), CLASS.team) |
    has(word !== written, CLASS.shouted);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, bits);
  return bits;
}

function classOfWord({ lower, pos }: Token): number {
  if (/^\d{1,3}$/.test(lower)) return CLASS.score;
  if (WHERE.test(lower)) return CLASS.where;
  if (SPEAKS.test(lower)) return CLASS.speaks;
  return pos === 'NOUN' && PERSON.test(lower) ? CLASS.person : 0;
}

/** How many words the place of several words has that begins here. */
function placeFrom(text: string, tokens: readonly Token[], at: number): number {
  const start = tokens[at]?.start ?? 0;
  for (let length = LONGEST_PLACE; length > 1; length--) {
    const last = tokens[at + length - 1];
    if (last && /\p{L}|\./u.test(last.text) && isPlace(unshout(text.slice(start, last.end)))) return length;
  }
  for (const words of listedPlacesFrom(tokens[at]?.text ?? ''))
    if (words.every((word, part) => tokens[at + part]?.text === word)) return words.length;
  return 0;
}

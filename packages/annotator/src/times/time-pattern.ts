import type { Chunk } from './read-chunks.ts';
import type { Meaning } from './time-meaning.ts';

/** What a pattern caught, by class name; a class met again is `month2`, a named word is under its name. */
export interface Caught {
  number(name: string): number | undefined;
  word(name: string): string | undefined;
}

export interface TimeRule {
  name: string;
  elements: readonly Element[];
  /** The elements that make up the expression itself; those outside are context. */
  from: number;
  to: number;
  read: (caught: Caught) => Meaning | undefined;
  guard: Guard | undefined;
}

/** A last look at where the expression stands: chunks `first` to `last`, exclusive. */
export type Guard = (chunks: readonly Chunk[], first: number, last: number) => boolean;

interface Element {
  optional: boolean;
  glued: boolean;
  words: ReadonlySet<string>;
  classes: readonly string[];
  anyWord: boolean;
  name: string | undefined;
}

/**
 * A rule from a line of pattern. Elements are parted by spaces: a word, `<class>`, alternatives with `|`, `?` after
 * what may be missing, `name=` before what is to be caught by a name, `+` before what must stand without a space.
 * `[` and `]` part the expression from the context that it needs.
 */
export function rule(name: string, pattern: string, read: TimeRule['read'], guard?: Guard): TimeRule {
  const elements: Element[] = [];
  let from = 0;
  let to: number | undefined;
  const seen = new Map<string, number>();
  for (const part of pattern.split(' ')) {
    if (part === '[') from = elements.length;
    else if (part === ']') to = elements.length;
    else elements.push(element(part, seen));
  }
  return { name, elements, from, to: to ?? elements.length, read, guard };
}

function element(part: string, seen: Map<string, number>): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const glued = part.length > 1 && part.startsWith('+');
  const bare = part.slice(glued ? 1 : 0, optional ? -1 : undefined);
  const named = /^(\w+)=(.+)$/.exec(bare);
  const options = (named?.[2] ?? bare).split('|');
  const classes = options.filter((option) => /^<\w+>$/.test(option)).map((option) => option.slice(1, -1));
  let name = named?.[1] ?? (classes.length === 1 ? classes[0] : undefined);
  if (name !== undefined) {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times > 1) name = `${name}${times}`;
  }
  const words = new Set(options.filter((option) => !/^<\w+>$/.test(option)));
  return { optional, glued, words, classes, anyWord: classes.includes('word'), name };
}

export interface RuleMatch {
  rule: TimeRule;
  first: number;
  last: number;
  meaning: Meaning;
}

/** Rules by what their first element can be, so that few are tried at each chunk. */
export function indexRules(rules: readonly TimeRule[]): ReadonlyMap<string, readonly TimeRule[]> {
  const index = new Map<string, TimeRule[]>();
  for (const one of rules) {
    const keys = new Set<string>();
    for (const { words, classes, optional } of one.elements) {
      for (const word of words) keys.add(word);
      for (const name of classes) keys.add(`<${name}>`);
      if (!optional) break;
    }
    for (const key of keys) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [one]);
      else list.push(one);
    }
  }
  return index;
}

/** The match at chunk `at` whose expression reaches furthest; of equals the earlier rule. */
export function longestMatch(
  index: ReadonlyMap<string, readonly TimeRule[]>,
  chunks: readonly Chunk[],
  at: number,
): RuleMatch | undefined {
  const chunk = chunks[at];
  if (chunk === undefined) return undefined;
  let best = furthest(index.get(chunk.lower), chunks, at, undefined);
  for (const name in chunk.classes) best = furthest(index.get(`<${name}>`), chunks, at, best);
  return best;
}

function furthest(
  rules: readonly TimeRule[] | undefined,
  chunks: readonly Chunk[],
  at: number,
  known: RuleMatch | undefined,
): RuleMatch | undefined {
  let best = known;
  for (const one of rules ?? []) {
    const match = matchRule(one, chunks, at);
    if (match !== undefined && (best === undefined || match.last > best.last)) best = match;
  }
  return best;
}

function matchRule(one: TimeRule, chunks: readonly Chunk[], at: number): RuleMatch | undefined {
  const places: number[] = [];
  if (!step(one.elements, 0, chunks, at, places)) return undefined;
  const first = places[one.from] ?? at;
  const last = places[one.to] ?? at;
  if (last <= first || /^[,–-]$/.test(chunks[first]?.lower ?? '')) return undefined;
  if (one.guard?.(chunks, first, last) === false) return undefined;
  const meaning = one.read(catcher(one, chunks, places));
  return meaning === undefined ? undefined : { rule: one, first, last, meaning };
}

/** Optional elements are tried present first. A rule has few of them, so the work for one chunk is bounded. */
function step(
  elements: readonly Element[],
  e: number,
  chunks: readonly Chunk[],
  c: number,
  places: number[],
): boolean {
  places[e] = c;
  const current = elements[e];
  if (current === undefined) return true;
  const chunk = chunks[c];
  const fits =
    chunk !== undefined &&
    (c === places[0] || !chunk.breaks) &&
    (!current.glued || chunk.glued) &&
    fitsElement(current, chunk);
  if (fits && step(elements, e + 1, chunks, c + 1, places)) return true;
  if (!current.optional) return false;
  places[e] = c;
  return step(elements, e + 1, chunks, c, places);
}

/** `<word>`: a describing word in small letters, as in 'ten brutal months'. */
const ADJECTIVE = /^\p{Ll}{4,}$/u;

function fitsElement(element: Element, chunk: Chunk): boolean {
  return (
    element.words.has(chunk.lower) ||
    (element.anyWord && ADJECTIVE.test(chunk.text)) ||
    element.classes.some((name) => chunk.classes[name] !== undefined)
  );
}

function catcher(one: TimeRule, chunks: readonly Chunk[], places: readonly number[]): Caught {
  const caught = (name: string): { element: Element; chunk: Chunk } | undefined => {
    const e = one.elements.findIndex((element) => element.name === name);
    const element = one.elements[e];
    const place = places[e] ?? -1;
    const chunk = chunks[place];
    return element === undefined || chunk === undefined || place === places[e + 1]
      ? undefined
      : { element, chunk };
  };
  const value = (name: string) => {
    const found = caught(name);
    if (found === undefined) return undefined;
    for (const cls of found.element.classes) {
      const known = found.chunk.classes[cls];
      if (known !== undefined) return known;
    }
    return found.chunk.lower;
  };
  return {
    number: (name) => {
      const known = value(name);
      return typeof known === 'number' ? known : undefined;
    },
    word: (name) => {
      const known = value(name);
      return known === undefined ? undefined : String(known);
    },
  };
}

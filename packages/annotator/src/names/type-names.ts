import type { EntityType } from '../text-annotations.ts';
import type { Token } from '../tokens/token.ts';
import type { Candidate } from './find-candidates.ts';
import { isGivenName } from './given-names.ts';
import { isKnownBody, isTeam } from './known-bodies.ts';
import { isListedPlace } from './listed-places.ts';
import { BODIES, PEOPLES, PLACE_STARTS, PLACE_WORDS, THING_WORDS, TITLES } from './name-words.ts';
import { isPlace } from './places.ts';
import { unshout } from './unshout.ts';

/** A name with its type, as a range of tokens, end exclusive. */
export interface Name {
  from: number;
  to: number;
  type: EntityType;
  /** The words before a person's name: `NATO Secretary General`. */
  role?: string;
  /** The first word behind the title in the role: what is named from there on is part of the office. */
  office?: number;
  /** Whether shape and lists say so, rather than the mere habit of such names. */
  sure: boolean;
  /** Of a learned name: how much better its labels are than any other. */
  margin?: number;
  /** The title of a film, a book, a song between quotation marks. */
  work?: boolean;
  /** A common noun for something named before. */
  nominal?: boolean;
}

const SPEAKS =
  /^(?:said|says|told|added|argued|explained|noted|insisted|warned|wrote|who|asked|admitted|denied|recalled)$/;
const IN = /^(?:in|at|near|across|throughout|outside|inside|around|into)$/;
const PERSONS =
  /(?:man|woman|er|or|ist|ian|ant|ent|chief|head|wife|son|father|mother|brother|sister|husband|friend|aide|boss|star|king|coach|ally|rival|rebel|nurse)$/;

/** The names in a run of capitals: a title with its person, a people before a noun, or the whole. */
export function typeCandidate(tokens: readonly Token[], candidate: Candidate, text: string): Name[] {
  const { from, to } = candidate;
  const title = lastTitle(tokens, from, to);
  if (title !== undefined) return titled(tokens, from, to, title, text);
  const peopleFirst = PEOPLES.has(tokens[from]?.text ?? '');
  if (
    peopleFirst &&
    to - from > 1 &&
    !isBody(tokens, from, to) &&
    !isThing(tokens, from, to) &&
    !isPlace(textOf(tokens, from, to, text))
  ) {
    return [
      { from, to: from + 1, type: 'MISC', sure: true },
      ...typeCandidate(tokens, { ...candidate, from: from + 1 }, text),
    ];
  }
  return [typeWhole(tokens, from, to, text)];
}

function typeWhole(tokens: readonly Token[], from: number, to: number, text: string): Name {
  const name = textOf(tokens, from, to, text);
  const words = tokens.slice(from, to);
  const first = words[0]?.text ?? '';
  const last = words.at(-1)?.text ?? '';
  const sure = (type: EntityType): Name => ({ from, to, type, sure: true });
  const guess = (type: EntityType): Name => ({ from, to, type, sure: false });
  if (/^\d/.test(name)) return sure('MISC');
  if (isPlace(unshout(name))) return sure('LOC');
  if (words.length === 1 && isKnownBody(first)) return sure('ORG');
  if (words.length === 1 && isTeam(first) && !isListedPlace(first)) return guess('ORG');
  if (PEOPLES.has(name)) return sure('MISC');
  if (isThing(tokens, from, to)) return sure('MISC');
  if (isBody(tokens, from, to)) return sure('ORG');
  if (
    words.length === 1 &&
    (HALF_BODIES.test(first) || /^(?:MPs?|AI|COVID|Covid|IT|CEOs?|NGOs?|GDP|PDF|USD)$/.test(first))
  )
    return guess('MISC');
  if (words.length > 1 && (PLACE_WORDS.has(last) || (PLACE_STARTS.has(first) && isPlace(last))))
    return sure('LOC');
  if (words.length > 1 && PLACE_WORDS.has(first) && words[1]?.text === 'of') return sure('LOC');
  if (words.length > 1 && words.length < 5 && isGivenName(first)) return sure('PER');
  if (
    words.length > 1 &&
    words.length < 5 &&
    words.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word.text))
  )
    return sure('PER');
  if (/^\p{Lu}[\p{Lu}&]{1,7}s?$/u.test(name)) return sure('ORG');
  const [two, before, after] = [tokens[from - 2], tokens[from - 1], tokens[to]];
  if (after?.text === ',' && /^\d\d$/.test(tokens[to + 1]?.text ?? '') && words.length < 4)
    return sure('PER');
  if (before && before.pos === 'NOUN' && PERSONS.test(before.lower) && words.length < 4) return guess('PER');
  if (after && SPEAKS.test(after.lower) && words.length < 4) return guess('PER');
  if (before && /^(?:said|says|added|told)$/.test(before.lower) && words.length < 4) return guess('PER');
  if (before && IN.test(before.lower) && words.length < 3) return guess('LOC');
  if (before?.text === ',' && two && isPlace(two.text)) return guess('LOC');
  if (
    words.length === 1 &&
    /(?:[a-z]ans?|ese|ish|ists?)$/.test(name) &&
    (before?.lower === 'the' || after?.pos === 'NOUN')
  )
    return guess('MISC');
  if (after?.text === ',' && isPlace(tokens[to + 1]?.text ?? '') && words.length < 3) return guess('LOC');
  if (words.length === 1) return guess(typeOfWord(first, before?.lower, after?.lower));
  if (before?.lower === 'the') return guess(words.length === 2 ? 'MISC' : 'ORG');
  return guess(
    words.length < 4 && words.every((word) => /^\p{Lu}[\p{Ll}'’]+|^\p{Ll}+$|^-$/u.test(word.text))
      ? 'PER'
      : 'ORG',
  );
}

/** A single word that no list knows: mostly a surname, behind an article hardly ever. */
function typeOfWord(word: string, before: string | undefined, after: string | undefined): EntityType {
  if (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|La|O['’])/.test(word)) return 'ORG';
  if (word.length < 2 || before === 'the' || before === 'a' || before === 'an' || before === '“')
    return 'MISC';
  if (after === 'of' || after === '-') return 'MISC';
  return before === 'of' || before === 'from' || before === 'at' ? 'LOC' : 'PER';
}

/** Words that are a body with others, and alone mostly one that was named before. */
const HALF_BODIES =
  /^(?:Government|Court|Office|Party|State|Service|Services|Board|Club|Group|Bank|Department|Agency|Company|Council|Commission|Committee|College|School|University|Institute|Hospital|Church|Center|Centre|House|Fund|Force|Forces|Team|Union|Front|Authority|Administration|Television|TV|Radio|News|Press|Oil|Energy|Media|Insurance|Museum|Campaign|Forum|Conference|Air|Society|Movement|Alliance|Association|Chamber|Corporation|Systems|Network|Partners|Times|Post|Limited|Co|Union|Unions)$/;

function isBody(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.text ?? '';
  if (to - from === 1 && HALF_BODIES.test(last)) return false;
  if (BODIES.has(last)) return true;
  for (let at = from; at < to - 1; at++) {
    if (BODIES.has(tokens[at]?.text ?? '') && /^(?:of|for|on)$/.test(tokens[at + 1]?.text ?? '')) return true;
  }
  return (
    to - from > 1 &&
    BODIES.has(tokens[from]?.text ?? '') &&
    /^(?:Bank|University|Ministry|Radio|Team|Hospital|Union)$/.test(tokens[from]?.text ?? '')
  );
}

function isThing(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from > 1 &&
    (THING_WORDS.has(tokens[to - 1]?.text ?? '') ||
      /^(?:Treaty|Act|Convention|Prize|Declaration|Treaties|Resolution)$/.test(tokens[from]?.text ?? ''))
  );
}

function lastTitle(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) {
    const text = tokens[at]?.text ?? '';
    if (!TITLES.has(text)) continue;
    if (at === to - 1 && at > from && isGivenName(tokens[from]?.text ?? '')) return undefined;
    return at;
  }
  return undefined;
}

/** `NATO Secretary General Jens Stoltenberg`: what stands before the name is a role, with names of its own. */
function titled(tokens: readonly Token[], from: number, to: number, title: number, text: string): Name[] {
  let person = title + 1;
  if (/^(?:of|for)$/.test(tokens[person]?.text ?? '')) {
    while (person < to && !isGivenName(tokens[person]?.text ?? '')) person++;
  }
  while (person < to && /^(?:General|Chief|Elect|-)$/.test(tokens[person]?.text ?? '')) person++;
  const inRole: Name[] = [];
  const roleEnd = Math.min(person, to);
  const first = tokens[from]?.text ?? '';
  if (from < title && PEOPLES.has(first)) inRole.push({ from, to: from + 1, type: 'MISC', sure: true });
  else if (from < title && isPlace(first)) inRole.push({ from, to: from + 1, type: 'LOC', sure: true });
  else if (from < title && (/^\p{Lu}{2,7}$/u.test(first) || BODIES.has(first)))
    inRole.push({ from, to: from + 1, type: 'ORG', sure: true });
  else if (from < title && title - from > 1 && isBody(tokens, from, title))
    inRole.push({ from, to: title, type: 'ORG', sure: true });
  if (person >= to) {
    if (isBody(tokens, from, to)) return [{ from, to, type: 'ORG', sure: true }];
    return inRole;
  }
  if (BODIES.has(tokens[to - 1]?.text ?? '') && !isGivenName(tokens[person]?.text ?? ''))
    return [{ from, to, type: 'ORG', sure: true }];
  const role = textOf(tokens, from, roleEnd, text).replace(/\s+/g, ' ');
  return [
    ...inRole,
    {
      from: person,
      to,
      type: 'PER',
      sure: true,
      office: title + 1,
      ...(/^(?:Mr|Mrs|Ms|Miss)\.?$/.test(role) ? {} : { role }),
    },
  ];
}

export function textOf(tokens: readonly Token[], from: number, to: number, text: string): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

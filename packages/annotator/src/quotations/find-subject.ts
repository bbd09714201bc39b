import type { Clause } from './clause.ts';
import type { VerbGroup } from './find-phrases.ts';

/** A range of words, end exclusive. */
export interface WordRange {
  from: number;
  to: number;
}

const LINKS = new Set(
  'of for in at from on with to by about against under between near among over behind within across who'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['who', 'which', 'that']);
const CLOSERS = new Set([',', ')', '—', '–']);
/** How far back a subject may stand behind an insertion, in words. */
const REACH = 40;

/** Who does what the verb says: the phrase before it, over an apposition or a relative clause, or `who`. */
export function findSubject(clause: Clause, group: VerbGroup): WordRange | undefined {
  const { words, phraseAt, groupAt } = clause;
  if (group.form === 'to') return undefined;
  if (group.form === 'ing') return phraseAt[group.from - 1] ? phraseChain(clause, group.from - 1) : undefined;
  let at = group.from - 1;
  while (at >= 0 && words[at]?.pos === 'ADV' && !/^(?:when|where|why|how)$/.test(words[at]?.lower ?? ''))
    at--;
  if (/^(?:both|all|each)$/.test(words[at]?.lower ?? '') && at > 0) at--;
  const word = words[at];
  if (!word) return undefined;
  if (RELATIVES.has(word.lower) && !phraseAt[at]) {
    return word.lower === 'who' || phraseAt[at - 1] ? { from: at, to: at + 1 } : undefined;
  }
  if (phraseAt[at]) return phraseChain(clause, at);
  if (!CLOSERS.has(word.text)) return undefined;
  const opener = word.text === ')' ? '(' : word.text;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    if (words[back]?.pos === 'QUOTE') return undefined;
    if (words[back]?.text !== opener) continue;
    if (!phraseAt[back - 1]) {
      if (opener === ',' && words[back - 1]?.text !== ')') continue;
      if (opener !== ',') return undefined;
    }
    const first = words[back + 1];
    const relative = /^(?:who|which|whose|where|whom|when)$/.test(first?.lower ?? '');
    if (!relative && hasOwnClause(clause, back + 1, at)) {
      if (opener === ',') continue;
      return undefined;
    }
    const end = words[back - 1]?.text === ')' ? openerBefore(clause, back - 1) - 1 : back - 1;
    if (!phraseAt[end]) return undefined;
    const chain = beforeApposition(clause, phraseChain(clause, end));
    if (!chain) return undefined;
    const apposition = phraseAt[back + 1] && !groupAt[back + 1] && first?.pos !== 'NUM';
    return relative || (opener !== '(' && !apposition)
      ? { from: chain.from, to: back }
      : { from: chain.from, to: at + 1 };
  }
  return undefined;
}

/** `Rachel Stone, a baker from Lille, France,`: the place is no apposition to the baker, who is one to the name. */
function beforeApposition(clause: Clause, chain: WordRange | undefined): WordRange | undefined {
  const { words, phraseAt } = clause;
  if (!chain || words[chain.from - 1]?.text !== ',') return chain;
  const name = phraseAt[chain.from - 2];
  const article = /^(?:a|an|the)$/.test(words[chain.from]?.lower ?? '');
  if (!name || !article || words[name.to - 1]?.pos !== 'PROPN' || name.from === 0) {
    return name && article && name.from === 0 && words[name.to - 1]?.pos === 'PROPN'
      ? { from: 0, to: chain.to }
      : chain;
  }
  return { from: name.from, to: chain.to };
}

function openerBefore({ words }: Clause, at: number): number {
  let back = at;
  while (back > 0 && words[back]?.text !== '(') back--;
  return back;
}

function hasOwnClause({ groups, phraseAt, words }: Clause, from: number, to: number): boolean {
  return groups.some(
    (group) =>
      group.head >= from &&
      group.head < to &&
      group.form === 'finite' &&
      !(words[group.from - 1]?.lower === 'who') &&
      !(words[group.from - 1]?.lower === 'that') &&
      phraseAt[group.from - 1] !== undefined &&
      group.from - 1 >= from,
  );
}

/** A phrase with those that hang on it to its left: `supporters of the Florida senator`. */
function phraseChain(clause: Clause, last: number): WordRange | undefined {
  const { words, phraseAt, groupAt } = clause;
  let from = phraseAt[last]?.from ?? last;
  if (
    from === last &&
    DAYS.test(words[last]?.text ?? '') &&
    words[last - 1]?.lower === 'on' &&
    phraseAt[last - 2]
  ) {
    return phraseChain(clause, last - 2);
  }
  const to = trimTime(clause, from, last + 1);
  let joined = -1;
  for (;;) {
    const before = words[from - 1];
    const phrase = phraseAt[from - 2];
    if (!before || !phrase || groupAt[from - 1]) break;
    if (
      words[phrase.from]?.pos === 'PRON' &&
      !/^(?:some|many|most|all|both|those|one|none|few|several|others|each)$/.test(
        words[phrase.from]?.lower ?? '',
      )
    )
      break;
    if (before.pos === 'ADP' && LINKS.has(before.lower)) from = phrase.from;
    else if (before.lower === 'and' || before.lower === 'or' || before.text === '&') {
      joined = from;
      from = phrase.from;
    } else break;
  }
  const before = words[from - 1];
  if (
    before &&
    (before.pos === 'ADP' || before.pos === 'VERB' || before.pos === 'PART' || before.pos === 'AUX')
  ) {
    if (joined > 0) return { from: joined, to };
    if (
      before.pos === 'ADP' &&
      phraseAt[last]?.from === from &&
      !/^(?:as|while|after|before|because|since|until|than|like|though)$/.test(before.lower)
    )
      return undefined;
    if (before.pos === 'ADP') {
      const only = phraseAt[last]?.from ?? from;
      return /^(?:as|while|after|before|because|since|until|than|like|though)$/.test(before.lower)
        ? { from, to }
        : only > from
          ? { from: only, to }
          : undefined;
    }
  }
  return { from, to };
}

const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** `Trump Tuesday said`: the day is no part of the name. */
function trimTime({ words }: Clause, from: number, to: number): number {
  let end = to;
  while (end - 1 > from && DAYS.test(words[end - 1]?.text ?? '')) {
    end--;
    if (end - 1 > from && words[end - 1]?.lower === 'on') end--;
  }
  return end;
}

/** The phrase right behind a verb with what hangs on it: `said Moe Vela, a former adviser to the president`. */
export function findSubjectBehind(clause: Clause, at: number): WordRange | undefined {
  const { words, phraseAt, groupAt } = clause;
  const first = phraseAt[at];
  if (!first) return undefined;
  let to = first.to;
  for (;;) {
    const next = words[to];
    if (!next || groupAt[to]) break;
    if (next.text === '(') {
      const close = words.slice(to, to + 9).findIndex((word) => word.text === ')');
      if (close < 0) break;
      to += close + 1;
      continue;
    }
    const phrase = phraseAt[to + 1];
    if (!phrase || phrase.from !== to + 1) break;
    const time = isTime(words[to + 1]?.text);
    if (next.pos === 'ADP' && LINKS.has(next.lower) && !time && !isStatement(words[phrase.to - 1]?.lower))
      to = phrase.to;
    else if (next.lower === 'and' && !groupAt[phrase.to] && words[phrase.to]?.pos !== 'AUX') to = phrase.to;
    else if (
      next.text === ',' &&
      !time &&
      words[to + 1]?.pos !== 'PRON' &&
      !followedByVerb(clause, phrase.to)
    ) {
      to = phrase.to;
    } else break;
  }
  const relative = words[to]?.text === ',' ? to + 1 : to;
  if (/^(?:who|whom|whose|which|that)$/.test(words[relative]?.lower ?? '')) {
    to = relative;
    while (to < words.length && words[to]?.pos !== 'QUOTE' && !/^[.;?!]$/.test(words[to]?.text ?? '')) to++;
    return { from: first.from, to };
  }
  return { from: first.from, to: trimTime(clause, first.from, to) };
}

/** `said Brown in a statement`: no part of the name. */
function isStatement(word: string | undefined): boolean {
  return word !== undefined && /^(?:statement|interview|email|e-mail|tweet|speech|report|filing)$/.test(word);
}

function isTime(text: string | undefined): boolean {
  return text !== undefined && DAYS.test(text);
}

function followedByVerb({ groupAt, words }: Clause, at: number): boolean {
  return groupAt[at] !== undefined && groupAt[at]?.form === 'finite' && words[at]?.pos !== 'PUNCT';
}

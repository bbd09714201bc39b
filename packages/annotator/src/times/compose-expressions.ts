import type { Chunk } from './read-chunks.ts';
import type { Calendar, Clock, Expression, Shift } from './time-meaning.ts';

const BETWEEN = /^(?:|,|at|on|of|, at|at about|in the|, in the|at around|at the)$/;

/** Puts a day and its hour together ('5 p.m. on Friday', 'the night of April 18'), then takes in 'early', 'the end of'. */
export function composeExpressions(chunks: readonly Chunk[], found: readonly Expression[]): Expression[] {
  const composed: Expression[] = [];
  for (const [i, expression] of found.entries()) {
    const before = composed.at(-1);
    const own = ownsDay(chunks, expression, found[i + 1]);
    const moment = before === undefined || own ? undefined : momentOf(chunks, before, expression);
    if (moment !== undefined) composed[composed.length - 1] = moment;
    else composed.push(expression);
  }
  let floor = 0;
  return composed.map((expression) => {
    const first = withModifiers(chunks, expression, floor);
    floor = expression.last;
    const mod = modOf(chunks, first, expression.first);
    return { ...expression, first, ...(mod === undefined ? {} : { mod }) };
  });
}

/** In 'Monday, at 5 p.m. on Tuesday' the hour belongs to the day after it. */
function ownsDay(chunks: readonly Chunk[], clock: Expression, next: Expression | undefined): boolean {
  if (clock.meaning.kind !== 'clock' || next === undefined || !isDay(next.meaning)) return false;
  return next.first - clock.last === 1 && /^(?:on|of)$/.test(chunks[clock.last]?.lower ?? '');
}

function momentOf(chunks: readonly Chunk[], a: Expression, b: Expression): Expression | undefined {
  if (b.first - a.last > 2 || chunks.slice(a.last, b.first + 1).some((chunk) => chunk.breaks))
    return undefined;
  const gap = chunks
    .slice(a.last, b.first)
    .map((chunk) => chunk.lower)
    .join(' ');
  if (!BETWEEN.test(gap)) return undefined;
  const rule = `${a.rule}+${b.rule}`;
  const span = { first: a.first, last: b.last, rule };
  if (a.meaning.kind === 'clock' && isDay(b.meaning))
    return { ...span, meaning: { kind: 'moment', day: b.meaning, clock: a.meaning } };
  if (isDay(a.meaning) && b.meaning.kind === 'clock') {
    if (gap === 'on' || gap === 'of') return undefined;
    return { ...span, meaning: { kind: 'moment', day: a.meaning, clock: b.meaning } };
  }
  if (a.meaning.kind === 'clock' && b.meaning.kind === 'clock')
    return { ...span, meaning: bothClocks(a.meaning, b.meaning) };
  if (a.meaning.kind === 'moment' && b.meaning.kind === 'clock' && gap !== 'on')
    return { ...span, meaning: { ...a.meaning, clock: bothClocks(a.meaning.clock, b.meaning) } };
  if (a.meaning.kind === 'clock' && b.meaning.kind === 'moment')
    return { ...span, meaning: { ...b.meaning, clock: bothClocks(a.meaning, b.meaning.clock) } };
  if (a.meaning.kind === 'duration' && gap === 'of' && b.meaning.kind === 'calendar' && isTurn(chunks, a))
    return { ...span, meaning: a.meaning };
  if (
    a.meaning.kind === 'shift' &&
    a.meaning.unit === 'W' &&
    gap === 'of' &&
    b.meaning.kind === 'calendar' &&
    isTurn(chunks, a)
  ) {
    return { ...span, meaning: { kind: 'duration', parts: [{ n: 1, unit: 'W' }] } };
  }
  return sameDay(a, b, gap);
}

/** 'The first nine months of 2012' is one expression; 'three weeks of May' are two. */
function isTurn(chunks: readonly Chunk[], { first, last }: Expression): boolean {
  return chunks
    .slice(first, last)
    .some((chunk) => chunk.classes.turn !== undefined || chunk.lower === 'first');
}

/** 'Thursday, July 18' is read by one rule; 'yesterday, July 18' and 'this Sunday, March 8' are two that say the same. */
function sameDay(a: Expression, b: Expression, gap: string): Expression | undefined {
  const spoken =
    a.meaning.kind === 'calendar' && a.meaning.weekday !== undefined && a.meaning.day === undefined;
  const dated = b.meaning.kind === 'calendar' && b.meaning.day !== undefined && b.meaning.month !== undefined;
  return spoken && dated && (gap === ',' || gap === '')
    ? { first: a.first, last: b.last, rule: `${a.rule}+${b.rule}`, meaning: b.meaning }
    : undefined;
}

function bothClocks(a: Clock, b: Clock): Clock {
  const minutes = a.minutes ?? b.minutes;
  const part = a.part ?? b.part;
  const later = part === 'AF' || part === 'EV' || part === 'NI';
  return {
    kind: 'clock',
    ...(minutes === undefined
      ? {}
      : { minutes: later && minutes < 720 && minutes >= 60 ? minutes + 720 : minutes }),
    ...(part === undefined ? {} : { part }),
  };
}

function isDay(meaning: Expression['meaning']): meaning is Calendar | Shift {
  if (meaning.kind === 'shift') return meaning.unit === 'D';
  return meaning.kind === 'calendar' && (meaning.day !== undefined || meaning.weekday !== undefined);
}

const EDGE = /^(?:end|start|beginning|middle|close|onset|rest|remainder|dawn|eve|height)$/;
const EARLY = /^(?:early|late|mid|later|earlier|sometime)$/;
const MODS = [
  ['START', /^(?:early|earlier|start|beginning|onset|dawn|first)$/],
  ['MID', /^(?:mid|middle|height)$/],
  ['END', /^(?:late|later|end|close|eve|latter|last|second)$/],
] as const;

function modOf(chunks: readonly Chunk[], from: number, to: number): Expression['mod'] {
  const words = chunks.slice(from, to).map((chunk) => chunk.lower);
  return MODS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}

const ABOUT = /^(?:around|about|circa|ca)$/;

/** TimeML counts 'early', 'the end of', 'mid-', 'earlier on' and 'around' with the date that they qualify. */
function withModifiers(chunks: readonly Chunk[], { first, meaning }: Expression, floor: number): number {
  if (meaning.kind === 'duration' || meaning.kind === 'set' || meaning.kind === 'vague') return first;
  const word = (back: number) =>
    first - back < floor || chunks[first - back + 1]?.breaks ? '' : (chunks[first - back]?.lower ?? '');
  const at = (back: number) => (word(back + 1) === 'the' ? first - back - 1 : first - back);
  if (EARLY.test(word(1))) return at(1);
  if (word(1) === '-' && word(2) === 'mid') return at(2);
  if (/^(?:in|on|of|into|during)$/.test(word(1))) {
    if (EDGE.test(word(2)) && word(1) === 'of')
      return /^(?:very|latter|first|second)$/.test(word(3)) ? at(3) : at(2);
    if (
      word(1) === 'of' &&
      word(2) === 'part' &&
      /^(?:early|late|latter|first|last|earlier|later|middle|good)$/.test(word(3))
    )
      return at(3);
    if (word(1) === 'of' && word(2) === 'half' && /^(?:first|second|last|latter)$/.test(word(3)))
      return at(3);
    if (/^(?:earlier|later|early|late|sometime)$/.test(word(2)) && word(1) !== 'of') return first - 2;
  }
  if (ABOUT.test(word(1)) || (word(1) === '.' && word(2) === 'ca')) return first - (word(1) === '.' ? 2 : 1);
  return first;
}

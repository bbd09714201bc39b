import { composeExpressions } from './compose-expressions.ts';
import type { Chunk } from './read-chunks.ts';
import type { Calendar, Expression } from './time-meaning.ts';
import { longestMatch, type TimeRule } from './time-pattern.ts';

const RANGE = new Set(['-', '–', '—', '/', 'to', 'and', 'or', '&', 'through', 'until', ',']);
const UNCOUNTED =
  /^(?:and|to|was|were|the|in|at|until|of|he|she|they|it|had|with|when|on|by|for|from|-|–|\P{L}.*|\p{Lu}.*)$/u;

/** Expressions of time in reading order, none overlapping: the longest at each place. */
export function findExpressions(
  chunks: readonly Chunk[],
  rules: ReadonlyMap<string, readonly TimeRule[]>,
): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < chunks.length; ) {
    const match = longestMatch(rules, chunks, at);
    if (match === undefined) {
      at++;
      continue;
    }
    const expression = {
      first: match.first,
      last: match.last,
      meaning: match.meaning,
      rule: match.rule.name,
    };
    found.push(expression);
    at = match.last;
    for (let next = rangeEnd(chunks, expression); next !== undefined; next = rangeEnd(chunks, next)) {
      found.push(next);
      at = next.last;
    }
  }
  return composeExpressions(chunks, found);
}

/** The second half of a range that leaves out what it shares with the first: 'May 4 and *5*', '1915-*17*'. */
function rangeEnd(chunks: readonly Chunk[], { last, meaning }: Expression): Expression | undefined {
  const joint = chunks[last];
  if (meaning.kind !== 'calendar' || joint === undefined || joint.breaks || !RANGE.has(joint.lower))
    return undefined;
  const article = chunks[last + 1]?.lower === 'the' ? 1 : 0;
  const first = last + 1 + article;
  const number = chunks[first];
  const after = chunks[first + 1];
  if (number === undefined || number.breaks) return undefined;
  const { yy, day } = number.classes;
  if (
    meaning.year !== undefined &&
    meaning.month === undefined &&
    typeof yy === 'number' &&
    joint.lower !== ','
  ) {
    const tight = number.glued && joint.glued;
    const year = Math.floor(meaning.year / 100) * 100 + yy;
    return tight && year > meaning.year
      ? { first, last: first + 1, meaning: { ...meaning, year }, rule: 'year-range-end' }
      : undefined;
  }
  if (meaning.day === undefined || meaning.month === undefined || typeof day !== 'number') return undefined;
  if (joint.lower === ',' && RANGE.has(after?.lower ?? '') === false) return undefined;
  if (day <= meaning.day || (after !== undefined && !after.breaks && !UNCOUNTED.test(after.text)))
    return undefined;
  if (
    after?.classes.month !== undefined ||
    after?.classes.unit !== undefined ||
    after?.classes.units !== undefined
  )
    return undefined;
  return withYear(chunks, first, {
    kind: 'calendar',
    month: meaning.month,
    day,
    ...(meaning.year === undefined ? {} : { year: meaning.year }),
  });
}

function withYear(chunks: readonly Chunk[], first: number, meaning: Calendar): Expression {
  const comma = chunks[first + 1]?.lower === ',' ? 1 : 0;
  const year = chunks[first + 1 + comma]?.classes.year;
  return typeof year === 'number'
    ? { first, last: first + 2 + comma, meaning: { ...meaning, year }, rule: 'day-range-end' }
    : { first, last: first + 1, meaning, rule: 'day-range-end' };
}

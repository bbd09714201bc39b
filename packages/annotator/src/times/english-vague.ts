import type { Clock } from './time-meaning.ts';
import { type Caught, type Guard, rule, type TimeRule } from './time-pattern.ts';
import { partOf, vague } from './write-meaning.ts';

const notTense: Guard = (chunks, first) =>
  !/^(?:in|for|no|his|her|their|-)$/.test(chunks[first - 1]?.lower ?? '') ||
  chunks[first]?.lower !== 'future';
const notMentioned: Guard = (chunks, _first, last) =>
  !/^(?:of|year|years|three|tense|continuous|\d.*)$/.test(chunks[last]?.lower ?? '');
const notConjunction: Guard = (chunks, _first, last) => chunks[last]?.lower !== 'that';
const standsForTime: Guard = (chunks, first, last) =>
  chunks[first]?.lower === 'the' ||
  chunks[first - 1]?.classes.weekday !== undefined ||
  chunks[first - 1]?.classes.holiday !== undefined ||
  chunks[first - 1]?.classes.day !== undefined ||
  /^(?:at|by|in|during|of|the|every|before|after|until|late|early|mid|all|-|each|since|through|on|yesterday|today|tomorrow|day|next)$/.test(
    chunks[first - 1]?.lower ?? '',
  ) ||
  chunks[last]?.text !== chunks[last]?.lower;

const clock = (caught: Caught, minutes: number | undefined): Clock | undefined => {
  if (minutes === undefined || minutes > 1440) return undefined;
  const seconds = caught.number('seconds');
  return { kind: 'clock', minutes, ...(seconds === undefined ? {} : { seconds }) };
};

/** 12 a.m. is midnight, 12 p.m. noon. */
const half = (caught: Caught, minutes: number | undefined): number | undefined => {
  if (minutes === undefined || minutes >= 13 * 60) return minutes;
  return (minutes % 720) + (caught.number('half') === 1 ? 720 : 0);
};
const hour = (caught: Caught) => (caught.number('hour') ?? 99) * 60;

/** English clock times, parts of the day, and words for before, now and after. */
export const englishVague: readonly TimeRule[] = [
  rule('clock', '<about>? <hour> -? half=<am>|<pm> <zone>?', (c) => clock(c, half12(c, hour(c)))),
  rule('clock', '<about>? time=<clock>|<dotted> -? half=<am>|<pm> <zone>?', (c) =>
    clock(c, half12(c, minutesOf(c))),
  ),
  rule(
    'clock',
    '<about>? <clock> hrs|hours|h? local? time? <zone>?',
    (c) => clock(c, c.number('clock')),
    (chunks, first, last) => isClockTime(chunks, first, last),
  ),
  rule('clock', '<military> hrs|hours|<zone>', (c) => clock(c, c.number('military'))),
  rule('oclock', "<about>? <hour> o'clock in? the? <part>?", (c) =>
    clock(c, partOf(c.word('part')) === undefined || c.word('part') === 'MO' ? hour(c) : hour(c) + 720),
  ),
  rule('half-past', 'half past <hour>', (c) => clock(c, hour(c) + 30)),
  rule('noon', 'noon', () => ({ kind: 'clock', minutes: 720 })),
  rule('midnight', 'midnight', () => ({ kind: 'clock', minutes: 0 })),
  rule(
    'part',
    'the? <part>',
    (c) => {
      const part = partOf(c.word('part'));
      return part === undefined ? undefined : { kind: 'clock', part };
    },
    standsForTime,
  ),

  rule('now', '<now>', (c) => vague(reference(c.word('now')))),
  rule('now', 'now', () => vague('PRESENT_REF'), notConjunction),
  rule('the-moment', 'the time being', () => vague('PRESENT_REF')),
  rule('the-moment', 'at [ the moment|present ]', () => vague('PRESENT_REF')),
  rule('the-moment', 'this moment', () => vague('PRESENT_REF')),
  rule('this-time', 'at [ this time ]', () => vague('PRESENT_REF')),
  rule('the-past', 'the recent|distant? past', () => vague('PAST_REF'), notMentioned),
  rule(
    'the-future',
    'the not? too? near|foreseeable|distant|immediate|short|long|medium? -? future|term',
    () => vague('FUTURE_REF'),
  ),
  rule(
    'soon',
    'soon',
    () => vague('FUTURE_REF'),
    (chunks, first) => chunks[first - 1]?.lower !== 'as',
  ),
  rule('previously', 'previously', () => vague('PAST_REF')),
  rule(
    'earlier',
    'earlier',
    () => vague('PAST_REF'),
    (chunks, _first, last) => chunks[last]?.lower === ',',
  ),
  rule('future', 'future', () => vague('FUTURE_REF'), notTense),
  rule('current', 'current', () => vague('PRESENT_REF')),
  rule('former', 'former', () => vague('PAST_REF')),
  rule('recent', 'most? recent', () => vague('PAST_REF')),
  rule(
    'one-day',
    'one|some day',
    () => vague('FUTURE_REF'),
    (chunks, first, last) =>
      /^(?:would|will|to|could|may|might)$/.test(chunks[first - 1]?.lower ?? '') ||
      (chunks[last]?.lower ?? '') === 'will',
  ),
];

function half12(caught: Caught, minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : half(caught, minutes);
}

function minutesOf(caught: Caught): number | undefined {
  return caught.number('time');
}

/** '2:30', and not the score of a match or a verse. */
const isClockTime: Guard = (chunks, first, last) => {
  if (last - first > 1) return true;
  const chunk = chunks[first];
  const left = chunks[first - 1]?.lower ?? '';
  return (
    chunk !== undefined &&
    /^\d{1,2}:\d{2}/.test(chunk.text) &&
    !/^(?:of|score|verse|chapter|won|lost|beat|ratio)$/.test(left)
  );
};

function reference(word: string | undefined): 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' {
  return word === 'PAST_REF' || word === 'FUTURE_REF' ? word : 'PRESENT_REF';
}

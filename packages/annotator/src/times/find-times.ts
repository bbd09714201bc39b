import type { Time } from '../text-annotations.ts';
import { boundTimes } from './bound-times.ts';
import { readDay } from './civil-day.ts';
import { findExpressions } from './find-expressions.ts';
import { readChunks } from './read-chunks.ts';
import { type ResolvedTime, resolveTimes } from './resolve-times.ts';
import { timeConfidence } from './time-confidence.ts';
import { timeLanguage } from './time-language.ts';

export interface FindTimesOptions {
  /** The article's day, ISO 8601 or EDTF: what 'yesterday' counts from. */
  published?: string;
  /** BCP 47. Where absent, guessed from the commonest words. */
  language?: string;
}

/** Dates, times, durations and sets of times with their TIMEX3 values, in reading order, none overlapping. */
export function findTimes(text: string, options: FindTimesOptions = {}): Time[] {
  return readTimes(text, options).map(({ expression: _expression, rule, ...time }) => ({
    ...time,
    ...timeConfidence(rule, time),
  }));
}

/** As findTimes, with the rule that found each. */
export function readTimes(text: string, { published, language }: FindTimesOptions = {}): ResolvedTime[] {
  const { lexicon, rules } = timeLanguage(text, language);
  const chunks = readChunks(text, lexicon);
  const now = published === undefined ? undefined : readDay(published);
  return boundTimes(chunks, resolveTimes(chunks, findExpressions(chunks, rules), now), now);
}

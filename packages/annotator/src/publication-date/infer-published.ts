import { type Article, runningText, TearsheetError } from '@tearsheet/core/model';
import type { Span } from '../text-annotations.ts';
import { readDay } from '../times/civil-day.ts';
import { readTimes } from '../times/find-times.ts';
import { dateInAddress } from './date-in-address.ts';
import { findPrintedDate } from './find-printed-date.ts';
import { readClues } from './read-clues.ts';
import { solveClues } from './solve-clues.ts';

export interface InferPublishedOptions {
  /** The day the source came in, ISO 8601: nothing was published after it. */
  importedOn: string;
  /** Where the article came from. */
  uri?: string;
  /** When the file was last changed, ISO 8601: as `importedOn`, where it is earlier. */
  fileTime?: string;
  /** BCP 47. */
  language?: string;
}

/** A day of publication, and how it is known. */
export interface PublishedGuess {
  /** EDTF. */
  value: string;
  /** 0 to 1. */
  confidence: number;
  /** False where the source prints or states it. */
  inferred: boolean;
  rule: 'given' | 'printed' | 'address' | 'constraints';
  why: string;
  /** The other days that fit, likeliest first. */
  alternatives: { value: string; confidence: number }[];
  /** UTF-16 offsets in the given text, or in the article's running text, its blocks parted by an empty line. */
  evidence: Span[];
}

/**
 * The day an article was published: the date that is given or printed, else the one its address names, else the one that
 * what it says allows. Nothing where too much stays open. Throws TearsheetError `usage` where `importedOn` is no date.
 */
export function inferPublished(
  source: string | Article,
  options: InferPublishedOptions,
): PublishedGuess | undefined {
  const given = typeof source === 'string' ? undefined : source.datePublished;
  if (given !== undefined)
    return {
      value: given,
      confidence: 1,
      inferred: false,
      rule: 'given',
      why: 'The article says so.',
      alternatives: [],
      evidence: [],
    };
  const text = typeof source === 'string' ? source : runningText(source).join('\n\n');
  const latest = latestDay(options);
  const language = options.language ?? (typeof source === 'string' ? undefined : source.language);
  const times = readTimes(text, language === undefined ? {} : { language });
  const printed = findPrintedDate(text, times);
  const bound = latest.slice(0, 10);
  if (printed !== undefined && printed.value <= bound) {
    const { value, confidence, time } = printed;
    return {
      value,
      confidence,
      inferred: false,
      rule: 'printed',
      why: `The text prints '${text.slice(time.start, time.end)}'.`,
      alternatives: [],
      evidence: [[time.start, time.end]],
    };
  }
  const uri = options.uri ?? (typeof source === 'string' ? undefined : source.uri);
  const addressed = uri === undefined ? undefined : dateInAddress(uri);
  if (addressed !== undefined && addressed <= bound) {
    return {
      value: addressed,
      confidence: addressed.length === 10 ? 0.9 : 0.8,
      inferred: true,
      rule: 'address',
      why: `The address names ${addressed}.`,
      alternatives: [],
      evidence: [],
    };
  }
  const day = readDay(bound);
  return day === undefined ? undefined : fromClues(text, times, day);
}

function fromClues(
  text: string,
  times: ReturnType<typeof readTimes>,
  latest: NonNullable<ReturnType<typeof readDay>>,
): PublishedGuess | undefined {
  const solution = solveClues(readClues(text, times), latest);
  if (solution === undefined) return undefined;
  const { candidates, why, evidence, trust } = solution;
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const weighed = candidates.map(({ value, weight }) => ({
    value,
    confidence: Math.round((trust * weight * 100) / total) / 100,
  }));
  const [best, ...alternatives] = weighed;
  return best === undefined
    ? undefined
    : { ...best, inferred: true, rule: 'constraints', why: `${why}.`, alternatives, evidence };
}

function latestDay({ importedOn, fileTime }: InferPublishedOptions): string {
  if (readDay(importedOn) === undefined)
    throw new TearsheetError('usage', `Give the day of import as an ISO 8601 date, not '${importedOn}'.`);
  return fileTime !== undefined && readDay(fileTime) !== undefined && fileTime < importedOn
    ? fileTime
    : importedOn;
}

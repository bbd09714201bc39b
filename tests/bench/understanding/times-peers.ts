import { DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import type { ScoredTime } from './times-score.ts';

export type TimeFinder = (text: string, published: string) => ScoredTime[];

/** chrono-node and Recognizers-Text, their results written as TIMEX3 as well as these allow. */
export const timePeers: Readonly<Record<string, TimeFinder>> = {
  'chrono-node': (text, published) =>
    chrono.parse(text, noon(published)).map(({ index, text: words, start }) => ({
      start: index,
      end: index + words.length,
      value: chronoValue(start),
    })),
  'Recognizers-Text': (text, published) =>
    recognizeDateTime(text, 'en-us', DateTimeOptions.None, noon(published)).map((found) => ({
      start: found.start,
      end: found.end + 1,
      ...recognizersValue(found.resolution?.values),
    })),
};

function noon(published: string): Date {
  const [year = 0, month = 1, day = 1] = published.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

function chronoValue(start: chrono.ParsedComponents): string {
  const number = (part: 'year' | 'month' | 'day' | 'hour' | 'minute') =>
    String(start.get(part) ?? 0).padStart(2, '0');
  if (
    !start.isCertain('month') &&
    !start.isCertain('day') &&
    !start.isCertain('weekday') &&
    start.isCertain('year')
  )
    return number('year');
  const month = `${number('year')}-${number('month')}`;
  if (start.isCertain('month') && !start.isCertain('day')) return month;
  const day = `${month}-${number('day')}`;
  return start.isCertain('hour') ? `${day}T${number('hour')}:${number('minute')}` : day;
}

function recognizersValue(values: unknown): { value?: string } {
  if (!Array.isArray(values)) return {};
  // Of a past and a coming day the past one stands first, and news speaks of that.
  const first: unknown = values[0];
  if (typeof first !== 'object' || first === null) return {};
  const field = (name: string) => {
    const found: unknown = Reflect.get(first, name);
    return typeof found === 'string' ? found : undefined;
  };
  const [type, timex, value] = [field('type'), field('timex'), field('value')];
  const written =
    type === 'date' ? value : type === 'datetime' ? value?.slice(0, 16).replace(' ', 'T') : timex;
  return written === undefined ? {} : { value: written };
}

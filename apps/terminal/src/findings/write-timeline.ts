import type { AnnotationSet, Article, TimeBody } from '@tearsheet/core/model';
import { describeDate } from '../page/describe-date.ts';
import { type FindingsPage, FindingsWriter } from './findings-page.ts';
import { wordsInContext } from './words-in-context.ts';

/** What the text says of time: what has a day or a year in its order, then durations and what happens again and again. */
export function writeTimeline(article: Article, { annotations }: AnnotationSet): FindingsPage {
  const writer = new FindingsWriter();
  const times = annotations.flatMap(({ body, state }) =>
    state === 'current' && body.type === 'time' ? [body] : [],
  );
  const dated = times.filter(({ from, to }) => from !== undefined || to !== undefined);
  const others = times.filter((time) => !dated.includes(time));
  if (times.length === 0) writer.say('No times are named here.');
  let day: string | undefined;
  for (const time of dated.sort((one, other) => startOf(one).localeCompare(startOf(other)))) {
    const shown = describeSpan(time);
    if (shown !== day) writer.title(shown);
    day = shown;
    writer.entry(wordsInContext(article, time.target), time.target);
  }
  if (others.length > 0) writer.title('Without a day');
  for (const { target, value } of others) {
    writer.entry([...wordsInContext(article, target), { text: `  ${value}`, style: 'aside' }], target);
  }
  return writer.page();
}

const startOf = ({ from, to }: TimeBody): string => from ?? to ?? '';

/** `15 January 2019`, `1987`, `January 2019`, `2 February 1987 – 2 August 1987`. */
function describeSpan({ from, to }: TimeBody): string {
  if (from === undefined) return `until ${describeDate(to ?? '')}`;
  if (to === undefined) return `from ${describeDate(from)} on`;
  const [first, last] = wholeSpan(from, to);
  return first === last ? describeDate(first) : `${describeDate(first)} – ${describeDate(last)}`;
}

/** Whole years and whole months without their first and last days. */
function wholeSpan(from: string, to: string): [string, string] {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [from.slice(0, -6), to.slice(0, -6)];
  const month = from.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return from === `${month}-01` && to === `${month}-${lastDay}` ? [month, month] : [from, to];
}

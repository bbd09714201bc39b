import type { AnnotationSet, Article, MeasureBody } from '@tearsheet/core/model';
import { type FindingsPage, FindingsWriter } from './findings-page.ts';
import { wordsInContext } from './words-in-context.ts';

/** The quantities of the article in the order of its text, each with its value in units of the SI where it has one. */
export function writeNumbers(article: Article, { annotations }: AnnotationSet): FindingsPage {
  const writer = new FindingsWriter();
  const measures = annotations.flatMap(({ body, state }) =>
    state === 'current' && body.type === 'measure' ? [body] : [],
  );
  if (measures.length === 0) writer.say('No quantities are named here.');
  for (const measure of measures) {
    const value = { text: `  ${writeValue(measure)}`, style: 'aside' as const };
    writer.entry([...wordsInContext(article, measure.target), value], measure.target);
  }
  return writer.page();
}

function writeValue({ quantity, to, unit, per, si }: MeasureBody): string {
  const own = `${writeRange(quantity, to)} ${unit}${per === undefined ? '' : ` per ${per}`}`;
  return si === undefined || si.unit === unit ? own : `${own} = ${writeRange(si.quantity, si.to)} ${si.unit}`;
}

const writeRange = (from: number, to: number | undefined): string =>
  to === undefined ? write(from) : `${write(from)} – ${write(to)}`;

const write = (quantity: number): string => quantity.toLocaleString('en', { maximumSignificantDigits: 6 });

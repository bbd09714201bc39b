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

function writeValue({ quantity, unit, si }: MeasureBody): string {
  const own = `${write(quantity)} ${unit}`;
  return si === undefined || si.unit === unit ? own : `${own} = ${write(si.quantity)} ${si.unit}`;
}

const write = (quantity: number): string => quantity.toLocaleString('en', { maximumSignificantDigits: 6 });

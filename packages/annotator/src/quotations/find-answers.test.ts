import { expect, test } from 'vitest';
import { annotateText } from '../annotate-text.ts';

/** Each quotation that answers another, with that: the words of both. */
function answers(text: string): string[] {
  const { quotations } = annotateText(text, { published: '2031-04-08' });
  const words = (place: number) =>
    quotations[place]?.content.map(([start, end]) => text.slice(start, end)).join(' / ') ?? '?';
  return quotations.flatMap(({ answers: to = [] }, place) =>
    to.map((other) => `${words(place)} <- ${words(other)}`),
  );
}

test('a denial of an accusation, and a contradiction in the same matter', () => {
  expect(
    answers(`The harbour board took bribes from Velt Motors, opposition leader Maria Okafor said on Monday. She accused Mayor Tom Reyes of hiding a report on the pier.

Reyes denied the accusation. "Nobody took a cent from Velt Motors," he told reporters.`),
  ).toEqual([
    'the accusation <- Mayor Tom Reyes of hiding a report on the pier',
    '"Nobody took a cent from Velt Motors," <- The harbour board took bribes from Velt Motors',
  ]);
});

test('a statement with but, by somebody else on the same matter', () => {
  expect(
    answers(`"The pier is safe and will open in May," Mayor Tom Reyes said.

But harbour master Ida Broom said the pier could not open in May.`),
  ).toEqual(['the pier could not open in May <- "The pier is safe and will open in May,"']);
});

test('a comparison with what somebody else alleges', () => {
  expect(answers('Maria Okafor says the damage is not as bad as Tom Reyes alleges.')).toHaveLength(1);
});

test('nobody answers himself, nor another matter', () => {
  expect(
    answers(`"The pier will open in May," Mayor Tom Reyes said. Reyes denied that the pier was closed.

Shares of Velt Motors fell by a tenth, analyst Lena Horst said.`),
  ).toEqual([]);
});

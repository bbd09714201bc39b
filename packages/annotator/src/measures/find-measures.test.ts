import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMeasures } from './find-measures.ts';

const measures = (text: string, language = 'en') =>
  findMeasures(text, language).map(({ start, end, quantity, unit, si }) => [
    text.slice(start, end).replace(/\s+/g, ' '),
    quantity,
    unit,
    ...(si === undefined ? [] : [`${si.quantity} ${si.unit}`]),
  ]);

it('finds those of the seed', () => {
  const text = readFileSync(new URL('../../../../seeds/000_d62f07d240873995.txt', import.meta.url), 'utf8');
  expect(measures(text)).toEqual([
    ['500 kilometers', 500, 'kilometer', '500000 m'],
    ['5,500 kilometers', 5500, 'kilometer', '5500000 m'],
    ['six months', 6, 'month'],
  ]);
});

it.each([
  [
    'It cost US$1.3 billion, or €20m.',
    [
      ['US$1.3 billion', 1_300_000_000, 'USD'],
      ['€20m', 20_000_000, 'EUR'],
    ],
  ],
  [
    'They paid 30 million pounds for 30 pounds of it.',
    [
      ['30 million pounds', 30_000_000, 'GBP'],
      ['30 pounds', 30, 'pound', '13.6077711 kg'],
    ],
  ],
  [
    'Up 3.5 percent, or 2 percentage points.',
    [
      ['3.5 percent', 3.5, 'percent', '0.035 1'],
      ['2 percentage points', 2, 'percentage point', '0.02 1'],
    ],
  ],
  [
    'A 500-mile drive at 60 mph.',
    [
      ['500-mile', 500, 'mile', '804672 m'],
      ['60 mph', 60, 'mile per hour', '26.8224 m/s'],
    ],
  ],
  [
    'He stood 5 feet 6 inches at 20 °C.',
    [
      ['5 feet 6 inches', 5.5, 'foot', '1.6764 m'],
      ['20 °C', 20, 'degree Celsius', '293.15 K'],
    ],
  ],
  ['A weight of 2,204.5 lbs.', [['2,204.5 lbs', 2204.5, 'pound', '999.944379665 kg']]],
  ['12 km² of wood', [['12 km²', 12, 'square kilometer', '12000000 m²']]],
])('%s', (text, expected) => expect(measures(text)).toEqual(expected));

it.each([
  [
    'from 5 to 10 km',
    { quantity: 5, to: 10, unit: 'kilometer', si: { quantity: 5000, to: 10_000, unit: 'm' } },
  ],
  ['between 5 and 7 percent', { quantity: 5, to: 7, unit: 'percent' }],
  ['$1.5-2 billion', { quantity: 1_500_000_000, to: 2_000_000_000, unit: 'USD' }],
  ['$3 to $4', { quantity: 3, to: 4, unit: 'USD' }],
  ['1.2 million barrels a day', { quantity: 1_200_000, unit: 'barrel', per: 'day', si: { unit: 'm³/s' } }],
  ['$40 a barrel', { quantity: 40, unit: 'USD', per: 'barrel' }],
  ['minus 5 degrees Celsius', { quantity: -5, unit: 'degree Celsius', si: { quantity: 268.15, unit: 'K' } }],
  ['half a million dollars', { quantity: 500_000, unit: 'USD' }],
  ['a quarter of a mile', { quantity: 0.25, unit: 'mile' }],
  ['Rs 5 crore', { quantity: 50_000_000, unit: 'INR' }],
])('ranges, rates and parts: %s', (text, measure) => {
  expect(findMeasures(text, 'en')).toMatchObject([measure]);
});

it('several hundred are not a hundred', () => expect(measures('several hundred dollars')).toEqual([]));

it.each([
  'An F-16 and a 9M729 flew.',
  'One second later the first second passed.',
  'In 1990 M. Smith left.',
  'Room 5 on page 12',
])('%s', (text) => expect(measures(text).filter(([, , unit]) => unit !== 'second')).toEqual([]));

it('reads figures as the language writes them', () => {
  expect(measures('5.500 Kilometer für 3,5 Millionen Euro', 'de')).toEqual([
    ['5.500 Kilometer', 5500, 'kilometer', '5500000 m'],
    ['3,5 Millionen Euro', 3_500_000, 'EUR'],
  ]);
  expect(measures("12,5 kilomètres et 3 millions d'euros", 'fr').map(([, quantity]) => quantity)).toEqual([
    12.5, 3_000_000,
  ]);
});

it('gives spans inside any text, none overlapping', () => {
  const words = fc.constantFrom(
    '$',
    '5',
    '1,000',
    'million',
    'feet',
    '2',
    'inches',
    'km',
    '²',
    '%',
    'd',
    "'",
    'euros',
    '-',
    'two',
    'EUR',
    '.5',
    '½',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'es'), (text, language) => {
      let end = 0;
      for (const measure of findMeasures(text, language)) {
        expect(measure.start).toBeGreaterThanOrEqual(end);
        expect(measure.end).toBeGreaterThan(measure.start);
        expect(Number.isFinite(measure.quantity)).toBe(true);
        end = measure.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

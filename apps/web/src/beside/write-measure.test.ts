import { expect, it } from 'vitest';
import { writeMeasure } from './write-measure.ts';

it.each([
  [5_500_000, 'm', '5,500 km'],
  [90, 'm', '90 m'],
  [-4_000, 'W', '-4 kW'],
  [6, 'month', '6 months'],
  [1, 'month', '1 month'],
  [3_200_000, 'EUR', '3,200,000 EUR'],
  [0.25, 'kg', '0.25 kg'],
])('%d %s is written %s', (quantity, unit, written) =>
  expect(writeMeasure({ quantity, unit })).toBe(written),
);

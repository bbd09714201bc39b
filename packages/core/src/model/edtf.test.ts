import { expect, it } from 'vitest';
import { Edtf } from './edtf.ts';

it.each([
  '2019',
  '2019-01',
  '2019-01-16',
  '2020-02-29',
  '2019-01-16T08:30Z',
  '2019-01-16T08:30:00.5+05:30',
  '2019-01-16?',
  '2019~',
])('takes %s', (value) => expect(Edtf.parse(value)).toBe(value));

it.each([
  '',
  '19',
  '2019-13',
  '2019-00',
  '2019-02-29',
  '2019-04-31',
  '2019-1-6',
  '16.01.2019',
  '2019-01-16T25:00Z',
  '2019-01-16 08:30',
  ' 2019',
])('refuses %j', (value) => expect(Edtf.safeParse(value).success).toBe(false));

import { expect, it } from 'vitest';
import { z } from 'zod';
import { readCursor, writeCursor } from './cursor.ts';

const Place = z.strictObject({ key: z.string(), score: z.number() });

it('reads what it wrote, to the last bit', () => {
  const place = { key: 'Ünï“ \u{1f4f0}', score: -0.1 - 0.2 };
  const cursor = writeCursor(place);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(readCursor(cursor, Place)).toEqual(place);
});

it.each(['', '%', 'e30', writeCursor({ key: 'a' }), writeCursor({ key: 'a', score: 1, more: true })])(
  'refuses %j',
  (cursor) => {
    expect(() => readCursor(cursor, Place)).toThrow(expect.objectContaining({ code: 'usage' }));
  },
);

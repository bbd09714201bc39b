import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionBetween } from './position-between.ts';

it('always finds a key between two others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, positionBetween(keys[at - 1] ?? '', keys[at]));
      }
      expect(keys).toEqual([...new Set(keys)].sort());
    }),
  );
});

it('stands behind the keys that articles get at the end of a collection', () => {
  const last = '0197f0a2-7c5e-7000-8000-000000000000';
  expect(positionBetween(last) > last).toBe(true);
});

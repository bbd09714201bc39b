import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from './compare-versions.ts';

/** Each change in short: what was, what is. */
function changes(before: string, after: string): string[] {
  return compareVersions(before, after).map(
    ({ kind, before: [a, b], after: [c, d] }) => `${kind}: ${before.slice(a, b)} | ${after.slice(c, d)}`,
  );
}

test('what an editor cut, added and changed', () => {
  expect(
    changes(
      'The dam held. Four people were hurt on Monday, the mayor said. Rain is due.',
      'The dam held. Six people were hurt on Monday. Rain is due. Schools stay shut.',
    ),
  ).toEqual([
    'kept: The dam held. | The dam held.',
    'changed: Four | Six',
    'kept: people were hurt on Monday | people were hurt on Monday',
    'cut: , the mayor said | ',
    'kept: . Rain is due. | . Rain is due.',
    'added:  | Schools stay shut.',
  ]);
});

test('white space tells nothing', () => {
  expect(changes('One  bridge\nfell.', 'One bridge fell.')).toEqual([
    'kept: One  bridge\nfell. | One bridge fell.',
  ]);
  expect(changes('', '')).toEqual([]);
});

test('every word of both texts lies in one change, kept words are the same', () => {
  const words = fc
    .array(fc.constantFrom('dam', 'rain', 'fell', '.', 'No', '“', '\n'), { maxLength: 30 })
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const found = compareVersions(before, after);
      const bare = (text: string) => text.replace(/\s+/g, '');
      const side = (text: string, of: 'before' | 'after') =>
        bare(found.map((change) => text.slice(...change[of])).join(''));
      expect(side(before, 'before')).toBe(bare(before));
      expect(side(after, 'after')).toBe(bare(after));
      for (const { kind, before: was, after: is } of found)
        if (kind === 'kept') expect(bare(before.slice(...was))).toBe(bare(after.slice(...is)));
    }),
  );
});

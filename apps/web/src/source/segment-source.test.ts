import { expect, it } from 'vitest';
import { segmentSource } from './segment-source.ts';

const text = 'One line\nwrapped.\n\nAd\n';
const marks = {
  places: [{ target: 'b1', rule: 'r', ranges: [{ start: 0, end: 17 }] }],
  repairs: [
    {
      number: 1,
      kind: 'join-lines' as const,
      form: 'bow' as const,
      start: 8,
      end: 9,
      before: '\n',
      after: ' ',
      why: 'w',
    },
  ],
  removals: [{ number: 1, kind: 'advertisement', start: 19, end: 21, why: 'w' }],
};

it('loses no character, and numbers every line once', () => {
  const pieces = segmentSource(text, marks, { start: 0, end: text.length }, 1).flatMap((run) => run.pieces);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.flatMap(({ line }) => line ?? [])).toEqual([1, 2, 3, 4]);
  expect(pieces.filter((piece) => piece.marked).map(({ start }) => start)).toEqual([8]);
});

it('says which run a block and a removal come from', () => {
  const runs = segmentSource(text, marks, { start: 0, end: text.length }, 1);
  expect(runs.map(({ start, end, targets }) => [start, end, targets])).toEqual([
    [0, 17, ['b1']],
    [17, 19, []],
    [19, 21, []],
    [21, 22, []],
  ]);
  expect(runs[2]?.removal?.number).toBe(1);
});

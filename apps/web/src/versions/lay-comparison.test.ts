import { describe, expect, it } from 'vitest';
import { type Change, foldSame, layComparison } from './lay-comparison.ts';

const show = (changes: Change[]) =>
  layComparison(changes).map(({ pieces }) =>
    pieces
      .map(({ kind, text }) => (kind === 'kept' ? text : `${kind === 'cut' ? '-' : '+'}${text}`))
      .join('|'),
  );

describe('a comparison in paragraphs', () => {
  it('has what was cut and added where it stood', () => {
    expect(
      show([
        { kind: 'kept', before: 'Head\n\nFour ', after: 'Head\n\nFour ' },
        { kind: 'cut', before: 'old ' },
        { kind: 'kept', before: 'people ', after: 'people ' },
        { kind: 'changed', before: 'sang. ', after: 'slept. ' },
        { kind: 'kept', before: 'Rain.\n\n', after: 'Rain.\n\n' },
        { kind: 'added', after: 'A new end.' },
      ]),
    ).toEqual(['Head', 'Four |-old |people |-sang. |+slept. |Rain.', '+A new end.']);
  });

  it('keeps whole paragraphs that one text alone has apart', () => {
    expect(
      show([
        { kind: 'kept', before: 'One.\n\n', after: 'One.\n\n' },
        { kind: 'cut', before: 'Two.\n\nThree.\n\n' },
        { kind: 'kept', before: 'Four.', after: 'Four.' },
      ]),
    ).toEqual(['One.', '-Two.', '-Three. ', 'Four.']);
    expect(show([{ kind: 'changed', before: 'A.\n\nB.', after: 'C.' }])).toEqual(['-A.', '-B.', '+C.']);
  });

  it('loses no word of either side', () => {
    const changes: Change[] = [
      { kind: 'changed', before: 'a b\n\nc ', after: 'x\n\n' },
      { kind: 'kept', before: 'd\n\n\n e ', after: 'd\n\ne ' },
      { kind: 'added', after: '\n\nf\n\ng' },
    ];
    const words = (kinds: string[]) =>
      layComparison(changes)
        .flatMap(({ pieces }) => pieces)
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
    expect(words(['kept', 'cut'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(words(['kept', 'added'])).toEqual(['x', 'd', 'e', 'f', 'g']);
  });

  it('folds what is the same, but for its neighbours', () => {
    const same = { kind: 'kept' as const, before: 'Same.\n\n', after: 'Same.\n\n' };
    const folded = foldSame(
      layComparison([same, same, same, { kind: 'cut', before: 'Gone.\n\n' }, same, same]),
    );
    expect(folded.map((one) => ('skipped' in one ? one.skipped : one.paragraph.pieces[0]?.kind))).toEqual([
      2,
      'kept',
      'cut',
      'kept',
      1,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';
import type { TextMark } from './text-mark.ts';

const mark = (of: string, start: number, end: number): TextMark => ({
  of,
  kind: 'quotation',
  start,
  end,
  first: true,
});
const show = (cuts: ReturnType<typeof cutText>) =>
  cuts.map(({ text, marks }) => [text, marks.map(({ of }) => of).join(' ')]);

describe('a text is cut where marks begin and end', () => {
  it('is whole without marks', () => {
    expect(cutText('She said no.', 4, [mark('a', 0, 4), mark('b', 16, 20)])).toEqual([
      { text: 'She said no.', start: 4, marks: [] },
    ]);
  });

  it('has the innermost mark last, where one lies in another', () => {
    const text = 'He said Rome says it breaks the pact.';
    expect(show(cutText(text, 0, [mark('outer', 8, 36), mark('inner', 18, 36)]))).toEqual([
      ['He said ', ''],
      ['Rome says ', 'outer'],
      ['it breaks the pact', 'outer inner'],
      ['.', ''],
    ]);
  });

  it('counts from the beginning of the block, not of the text', () => {
    expect(show(cutText('on Monday and', 10, [mark('day', 13, 19), mark('early', 2, 12)]))).toEqual([
      ['on', 'early'],
      [' ', ''],
      ['Monday', 'day'],
      [' and', ''],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { cellWidth } from './cell-width.ts';
import { wrapText } from './wrap-text.ts';

const lines = (text: string, width: number) =>
  wrapText(text, width).map(({ start, end }) => text.slice(start, end));

describe('wrapText', () => {
  it('breaks at blanks and leaves them out', () => {
    expect(lines('one two  three', 8)).toEqual(['one two', 'three']);
  });

  it('breaks after a hyphen between letters, and a word only where it must', () => {
    expect(lines('a so-called treaty', 6)).toEqual(['a so-', 'called', 'treaty']);
    expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps line feeds, also at the end, and has a line of an empty text', () => {
    expect(lines('a\n\nb', 10)).toEqual(['a', '', 'b']);
    expect(lines('', 10)).toEqual(['']);
  });

  it('sets ideographs two cells wide and no full stop at the start of a line', () => {
    expect(lines('汉字汉字。', 8)).toEqual(['汉字汉', '字。']);
  });

  it('never runs over the width', () => {
    const text =
      'Привет, мир! مرحبا بالعالم 👩‍👩‍👧 नमस्ते “quoted-words” and 漢字かな交じり文 https://example.org/a/very/long/path';
    // A joined emoji is one character and shown as its parts: this family takes six cells, and is never broken.
    for (let width = 6; width < 40; width++) {
      for (const line of lines(text, width)) expect(cellWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

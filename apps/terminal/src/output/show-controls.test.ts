import { expect, it } from 'vitest';
import { showControls } from './show-controls.ts';

it.each([
  ['\x1b[2J', '␛[2J'],
  ['\x1b]0;x\x07', '␛]0;x␇'],
  ['a\0b\x7f', 'a␀b␡'],
  ['\x9b31m', '�31m'],
  ['safe\revil', 'safe␍evil'],
  ['a\u202eb', 'a�b'],
])('shows %j as %j', (text, shown) => expect(showControls(text)).toBe(shown));

it('keeps line ends only where they are allowed', () => {
  expect(showControls('a\nb')).toBe('a␊b');
  expect(showControls('a\nb', { lines: true })).toBe('a\nb');
});

import { fillLine } from '../../page/fill-line.ts';
import { paint } from '../../page/paint.ts';
import type { Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import type { Layout } from '../lay-out.ts';
import type { ReaderState } from '../reader-state.ts';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['j k  ↓ ↑', 'next, previous article; scroll'],
  ['Space b', 'a screen forward, back'],
  ['g G', 'to the start, the end'],
  ['Enter', 'open the article'],
  ['u  Esc', 'back to the list, to all articles'],
  ['Tab', 'change between list and article'],
  ['/', 'search the archive'],
  ['n N', 'next, previous words found in the article'],
  ['s e m', 'star, archive, read or unread; u undoes'],
  ['t c', 'tag; put into a collection'],
  ['h a', 'mark sentences; a note of the article'],
  ['f', 'unread, starred, archive, all'],
  ['S', 'the source, and what was repaired'],
  ['v T', 'voices: who says what; the timeline'],
  ['C M', 'cast: who and what is named; the numbers'],
  ['x e', 'there: say that it is wrong, what it is; u undoes'],
  ['d', 'delete; u in the list undoes it'],
  ['Ctrl-L Z', 'draw again; leave for the shell'],
  ['?  q', 'this help; quit'],
];
const KEY_WIDTH = 10;

/** The help sheet, in the middle of the screen. */
export function drawHelp(layout: Layout, { size }: ReaderState, theme: Theme): string[] {
  const widest = KEY_WIDTH + 2 + Math.max(...KEYS.map(([, what]) => what.length));
  const margin = ' '.repeat(Math.max(0, Math.floor((size.columns - widest) / 2)));
  const lines = [
    margin + paint('Keys', theme.headline),
    '',
    ...KEYS.map(
      ([keys, what]) =>
        `${margin}${paint(fillLine(keys, KEY_WIDTH), theme.key)}  ${truncateLine(what, size.columns - KEY_WIDTH - 2)}`,
    ),
    '',
    margin + paint('Any key closes this.', theme.quiet),
  ];
  const above = Math.max(0, Math.floor((layout.bodyRows - lines.length) / 2));
  return [...Array.from({ length: above }, () => ''), ...lines];
}

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
  ['s', 'the source, and what was repaired'],
  ['v t', 'voices: who says what; the timeline'],
  ['c m', 'cast: who and what is named; the numbers'],
  ['d', 'delete; u in the list undoes it'],
  ['Ctrl-L', 'draw the screen again'],
  ['Ctrl-Z', 'leave for the shell; fg comes back'],
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

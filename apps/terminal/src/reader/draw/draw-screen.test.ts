import { a, article, em, li, p, pre, quote, ul } from '@tearsheet/core/testing';
import { expect, it } from 'vitest';
import { cellWidth } from '../../page/cell-width.ts';
import { chooseTheme } from '../../page/theme.ts';
import { type ReaderState, startState } from '../reader-state.ts';
import { updateReader } from '../update-reader.ts';
import { drawScreen } from './draw-screen.ts';

const words =
  '汉字汉字。Привет, 👩‍👩‍👧 नमस्ते مرحبا “quoted-words” and e\u0301\u0301\u0301\u0301\u0301\u0301 marks. ';
const mixed = article(
  `A Headline of ${words}`,
  p(words.repeat(9), em(words), a('https://example.org/', 'a link')),
  quote(p(words.repeat(3))),
  ul(li(words), li('two')),
  pre(`${'x'.repeat(300)}\nsecond line`),
);
const items = Array.from({ length: 30 }, (_, at) => ({
  id: `id-${at}`,
  headline: `${at} ${words}`,
  by: words,
  words: 5,
  addedAt: '2026-01-01T00:00:00.000Z',
}));

/** What is seen after some events, in a terminal of a size. */
function stateAfter(columns: number, rows: number, keys: readonly string[]): ReaderState {
  let state = startState({ columns, rows });
  const send = (event: Parameters<typeof updateReader>[1]) => {
    [state] = updateReader(state, event);
  };
  send({ type: 'listed', scope: state.list.scope, page: { items } });
  for (const key of keys) {
    send({ type: 'key', key });
    if (state.open && !state.open.article) send({ type: 'article', id: state.open.id, article: mixed });
    if (state.source && !state.source.source) {
      const source = {
        sha256: '0',
        mediaType: 'text/plain',
        size: 9,
        fileName: words,
        text: words.repeat(50),
      };
      send({ type: 'source', id: state.source.id, source });
    }
  }
  return state;
}

const WALKS: readonly (readonly string[])[] = [
  [],
  ['j', 'j', 'd'],
  ['enter', ' ', 'j'],
  ['enter', 'S', 'j'],
  ['/', ...words],
  ['/', 'a', 'enter'],
  ['?'],
];

it('fills the screen and never runs over it, whatever its size', () => {
  const theme = chooseTheme('colours');
  for (const [columns, rows] of [
    [20, 5],
    [40, 12],
    [80, 24],
    [99, 24],
    [100, 30],
    [131, 40],
    [200, 50],
  ] as const) {
    for (const keys of WALKS) {
      const { panes, status } = drawScreen(stateAfter(columns, rows, keys), theme);
      const width = panes.reduce((sum, pane) => sum + pane.width, 0) + 3 * (panes.length - 1);
      expect(width).toBeLessThanOrEqual(columns);
      for (const pane of panes) {
        expect(pane.lines).toHaveLength(rows - 1);
        for (const line of pane.lines) {
          expect(
            cellWidth(withoutLooks(line)),
            `${columns}x${rows} ${keys.join(' ')}: ${line}`,
          ).toBeLessThanOrEqual(pane.width);
        }
      }
      expect(cellWidth(withoutLooks(status))).toBeLessThanOrEqual(columns);
    }
  }
});

it('always says how to get help, and what the keys do where one is', () => {
  const statusOf = (columns: number, keys: readonly string[]) =>
    withoutLooks(drawScreen(stateAfter(columns, 24, keys), chooseTheme('none')).status);
  for (const columns of [20, 40, 80, 200]) expect(statusOf(columns, [])).toContain('? help');
  expect(statusOf(80, [])).toMatch(/Enter read.*\/ search.*1 of 30/);
  expect(statusOf(80, ['enter'])).toMatch(/Space more.*S source.*u list.*%|all/);
  expect(statusOf(80, ['enter', 'S'])).toMatch(/j k paragraph.*S article/);
});

it('shows article and source side by side where there is room, the same paragraph marked in both', () => {
  const { panes } = drawScreen(stateAfter(200, 50, ['enter', 'S']), chooseTheme('none'));
  expect(panes).toHaveLength(2);
  expect(panes[0]?.lines.join('\n')).toContain('A Headline of');
});

const withoutLooks = (line: string): string => line.replace(/\x1b\[[\d;]*m/g, '');

import type { ReaderState } from '../reader-state.ts';

type Hint = readonly [key: string, what: string];

const HELP: Hint = ['?', 'help'];
const FOUND: readonly Hint[] = [
  ['v', 'voices'],
  ['T', 'times'],
  ['C', 'cast'],
  ['M', 'numbers'],
];

/** What the keys do where one is, the most useful first; the help before all. */
export function hintsOf(state: ReaderState): readonly Hint[] {
  if (state.help) return [];
  if (state.marking) {
    return [
      HELP,
      ['j k', 'sentence'],
      ['J K', 'more, less'],
      ['h', 'highlight'],
      ['r g b', 'colours'],
      ['n', 'note'],
      ['Esc', 'leave'],
    ];
  }
  if (state.source) return [HELP, ['j k', 'paragraph'], ['S', 'article'], ['u', 'back']];
  if (state.findings)
    return [
      HELP,
      ['j k', 'next'],
      ['Enter', 'show in the article'],
      ['x', 'wrong'],
      ['e', 'change'],
      ['u', 'back'],
    ];
  if (state.focus === 'article') {
    return [
      HELP,
      ['Space', 'more'],
      ['S', 'source'],
      ['u', 'list'],
      ['h', 'mark'],
      ['e', 'archive'],
      ['/', 'search'],
      ...hitHint(state),
      ...FOUND,
    ];
  }
  const way: Hint[] = state.list.scope.query === undefined ? [] : [['Esc', 'all articles']];
  return [
    HELP,
    ['Enter', 'read'],
    ['/', 'search'],
    ...way,
    ['s', 'star'],
    ['e', 'archive'],
    ['t', 'tag'],
    ['f', 'lists'],
    ['d', 'delete'],
    ['q', 'quit'],
  ];
}

function hitHint({ list }: ReaderState): readonly Hint[] {
  return list.scope.query === undefined ? [] : [['n', 'next found']];
}

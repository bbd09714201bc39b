/** What a person can ask of the reader. */
export type Command =
  | 'down'
  | 'up'
  | 'page-down'
  | 'page-up'
  | 'top'
  | 'bottom'
  | 'open'
  | 'back'
  | 'undo'
  | 'delete'
  | 'search'
  | 'next-hit'
  | 'previous-hit'
  | 'switch'
  | 'source'
  | 'star'
  | 'archive'
  | 'read'
  | 'tags'
  | 'collect'
  | 'mark'
  | 'note'
  | 'shelf'
  | 'voices'
  | 'timeline'
  | 'cast'
  | 'numbers'
  | 'reject'
  | 'change'
  | 'uncorrect'
  | 'help'
  | 'quit'
  | 'repaint'
  | 'suspend';

/** Where the keys go. */
export type Pane = 'list' | 'article' | 'findings';

const EVERYWHERE: Record<string, Command> = {
  j: 'down',
  down: 'down',
  k: 'up',
  up: 'up',
  ' ': 'page-down',
  pagedown: 'page-down',
  'ctrl-f': 'page-down',
  b: 'page-up',
  pageup: 'page-up',
  'ctrl-b': 'page-up',
  g: 'top',
  home: 'top',
  G: 'bottom',
  end: 'bottom',
  '/': 'search',
  n: 'next-hit',
  N: 'previous-hit',
  d: 'delete',
  s: 'star',
  e: 'archive',
  m: 'read',
  t: 'tags',
  c: 'collect',
  f: 'shelf',
  S: 'source',
  v: 'voices',
  T: 'timeline',
  C: 'cast',
  M: 'numbers',
  tab: 'switch',
  escape: 'back',
  '?': 'help',
  q: 'quit',
  'ctrl-c': 'quit',
  'ctrl-l': 'repaint',
  'ctrl-z': 'suspend',
};

const IN_PANE: Record<Pane, Record<string, Command>> = {
  list: { enter: 'open', l: 'open', right: 'open', u: 'undo' },
  article: { enter: 'down', u: 'back', h: 'mark', left: 'back', backspace: 'back', a: 'note' },
  findings: {
    enter: 'open',
    l: 'open',
    right: 'open',
    x: 'reject',
    e: 'change',
    u: 'uncorrect',
    h: 'back',
    left: 'back',
    backspace: 'back',
  },
};

/** What a key asks for in a pane; undefined for a key that means nothing. */
export function commandOf(key: string, pane: Pane): Command | undefined {
  const own = IN_PANE[pane];
  return Object.hasOwn(own, key) ? own[key] : Object.hasOwn(EVERYWHERE, key) ? EVERYWHERE[key] : undefined;
}

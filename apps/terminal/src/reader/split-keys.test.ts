import { expect, it } from 'vitest';
import { commandOf } from './key-map.ts';
import { splitKeys } from './split-keys.ts';

it('splits keys that were typed ahead, return and tab among them', () => {
  expect(splitKeys('jjj\r\tq', {})).toEqual(['j', 'j', 'j', 'enter', 'tab', 'q']);
});

it('names keys that are no characters', () => {
  expect(splitKeys('', { pageDown: true })).toEqual(['pagedown']);
  expect(splitKeys('l', { ctrl: true })).toEqual(['ctrl-l']);
  expect(splitKeys('x', { meta: true })).toEqual([]);
  expect(splitKeys('\x01', {})).toEqual([]);
});

it('reads u by its pane, and knows no key by the name of an object’s method', () => {
  expect(commandOf('u', 'list')).toBe('undo');
  expect(commandOf('u', 'article')).toBe('back');
  expect(commandOf('toString', 'list')).toBeUndefined();
});

import type { Key } from 'ink';
import { splitGraphemes } from '../page/split-graphemes.ts';

const CONTROLS: Record<string, string> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  '\x03': 'ctrl-c',
  '\x0c': 'ctrl-l',
  '\x1a': 'ctrl-z',
  '\x06': 'ctrl-f',
  '\x02': 'ctrl-b',
  '\x15': 'ctrl-u',
};

/**
 * The keys behind one event of Ink, by name. Keys that were typed while the reader was busy arrive as one string
 * (`jjj`), in which return and tab are characters and no keys.
 */
export function splitKeys(input: string, key: Partial<Key>): string[] {
  if (key.upArrow) return ['up'];
  if (key.downArrow) return ['down'];
  if (key.leftArrow) return ['left'];
  if (key.rightArrow) return ['right'];
  if (key.pageUp) return ['pageup'];
  if (key.pageDown) return ['pagedown'];
  if (key.home) return ['home'];
  if (key.end) return ['end'];
  if (key.return) return ['enter'];
  if (key.escape) return ['escape'];
  if (key.tab) return ['tab'];
  if (key.backspace || key.delete) return ['backspace'];
  if (key.ctrl) return input === '' ? [] : [`ctrl-${input}`];
  if (key.meta) return [];
  return splitGraphemes(input).flatMap((one) => {
    const name = CONTROLS[one];
    if (name !== undefined) return [name];
    return /^[\0-\x1f\x7f-\x9f]/.test(one) ? [] : [one];
  });
}

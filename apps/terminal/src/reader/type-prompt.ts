import { splitGraphemes } from '../page/split-graphemes.ts';
import type { ReaderState } from './reader-state.ts';
import { startSearch } from './start-search.ts';
import type { Step } from './update-reader.ts';

/** A key while a search is being typed. */
export function typePrompt(state: ReaderState, typed: string, key: string): Step {
  const { prompt: _, ...closed } = state;
  if (key === 'escape') return [closed];
  if (key === 'enter') return typed.trim() === '' ? [closed] : startSearch(closed, typed.trim());
  if (key === 'ctrl-u') return [{ ...state, prompt: '' }];
  if (key === 'backspace') {
    return typed === '' ? [closed] : [{ ...state, prompt: splitGraphemes(typed).slice(0, -1).join('') }];
  }
  // Names of keys are longer than the one character that a typed one is.
  const [first, ...others] = splitGraphemes(key);
  return first !== undefined && others.length === 0 ? [{ ...state, prompt: typed + key }] : [state];
}

import { splitGraphemes } from '../page/split-graphemes.ts';
import { changeFinding } from './correct-finding.ts';
import { act, itemInHand } from './keep-article.ts';
import { layOut } from './lay-out.ts';
import { anchorsOf } from './mark-words.ts';
import { pageOf } from './page-of.ts';
import type { ReaderState } from './reader-state.ts';
import { startSearch } from './start-search.ts';
import type { Step } from './update-reader.ts';

/** A key while a search is being typed. */
export function typePrompt(state: ReaderState, typed: string, key: string): Step {
  const { prompt: _, asking, names, marking, ...closed } = state;
  if (key === 'escape') return [closed];
  if (asking !== undefined && key === 'enter') {
    return typed.trim() === ''
      ? [closed]
      : answer({ ...closed, ...(marking ? { marking } : {}) }, asking, typed.trim());
  }
  if (key === 'tab') {
    const known = names?.find((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
    return [known === undefined ? state : { ...state, prompt: known }];
  }
  if (key === 'enter') return typed.trim() === '' ? [closed] : startSearch(closed, typed.trim());
  if (key === 'ctrl-u') return [{ ...state, prompt: '' }];
  if (key === 'backspace') {
    return typed === '' ? [closed] : [{ ...state, prompt: splitGraphemes(typed).slice(0, -1).join('') }];
  }
  // Names of keys are longer than the one character that a typed one is.
  const [first, ...others] = splitGraphemes(key);
  return first !== undefined && others.length === 0 ? [{ ...state, prompt: typed + key }] : [state];
}

/** Does what was asked for: a tag (`-tag` takes one off), a collection, a note of what is marked or of the article. */
function answer(state: ReaderState, asking: NonNullable<ReaderState['asking']>, typed: string): Step {
  const { marking, ...rest } = state;
  if (asking === 'note') return writeNote(rest, marking, typed);
  if (asking === 'who' || asking === 'when' || asking === 'amount') return changeFinding(rest, typed);
  const inHand = itemInHand(rest);
  if (!inHand) return [rest];
  const { item, index } = inHand;
  if (asking === 'collection') return [rest, { do: 'collect', name: typed, offer: { before: item, index } }];
  const off = typed.startsWith('-') && typed.length > 1;
  const tag = off ? typed.slice(1) : typed;
  const others = (item.tags ?? []).filter((name) => name.toLowerCase() !== tag.toLowerCase());
  return act(
    rest,
    [{ do: off ? 'untag' : 'tag', article: item.id, tag }],
    off ? `Tag “${tag}” taken off.` : `Tagged “${tag}”.`,
    { tags: off ? others : [...others, tag] },
  );
}

function writeNote(state: ReaderState, marking: ReaderState['marking'], text: string): Step {
  const { open } = state;
  if (open?.article === undefined) return [state];
  const page = pageOf(open.article, layOut(state.size).measure);
  const target = marking ? anchorsOf(open, page, marking) : [];
  return act(state, [{ do: 'annotate', article: open.id, body: { type: 'note', text, target } }], 'Noted.');
}

import { askChange, rejectFinding, undoCorrection } from './correct-finding.ts';
import { itemInHand, keepArticle } from './keep-article.ts';
import type { Command } from './key-map.ts';
import { itemsInSight } from './lay-out.ts';
import { startMarking } from './mark-words.ts';
import { closeFindings, goToFinding, moveInFindings, openFindings } from './move-in-findings.ts';
import { closeSource, moveInSource, openSource } from './move-in-source.ts';
import type { ReaderState, Scope } from './reader-state.ts';
import { goToHit, scrollArticle } from './scroll-article.ts';
import { selectItem, showSelected } from './select-item.ts';
import { startList, startSearch } from './start-search.ts';
import type { Step } from './update-reader.ts';

/** Does what a key asks for. */
export function obey(state: ReaderState, command: Command): Step {
  switch (command) {
    case 'quit':
      return [state, { do: 'quit' }];
    case 'help':
      return [{ ...state, help: true }];
    case 'search':
      return [{ ...state, prompt: '' }];
    case 'repaint':
    case 'suspend':
      return [state, { do: command }];
    case 'switch':
      return state.focus === 'article' ? [{ ...state, focus: 'list' }] : openArticle(state);
    case 'open':
      return state.findings ? goToFinding(state) : openArticle(state);
    case 'voices':
    case 'timeline':
    case 'cast':
    case 'numbers':
      return openFindings(state, command);
    case 'reject':
      return rejectFinding(state);
    case 'change':
      return askChange(state);
    case 'uncorrect':
      return undoCorrection(state) ?? goBack(state);
    case 'back':
      return goBack(state);
    case 'undo':
      return undoDelete(state);
    case 'delete':
      return deleteArticle(state);
    case 'star':
    case 'archive':
    case 'read':
      return keepArticle(state, command);
    case 'tags':
      return itemInHand(state)
        ? [
            { ...state, prompt: '', asking: 'tag' },
            { do: 'names', of: 'tags' },
          ]
        : [state];
    case 'collect':
      return itemInHand(state)
        ? [
            { ...state, prompt: '', asking: 'collection' },
            { do: 'names', of: 'collections' },
          ]
        : [state];
    case 'note':
      return state.open?.article === undefined ? [state] : [{ ...state, prompt: '', asking: 'note' }];
    case 'mark':
      return startMarking(state);
    case 'shelf':
      return nextShelf(state);
    case 'source':
      return openSource(state);
    case 'next-hit':
      return goToHit(state, 1);
    case 'previous-hit':
      return goToHit(state, -1);
    default:
      return move(state, command);
  }
}

const SHELVES: readonly Scope['shelf'][] = [undefined, 'unread', 'starred', 'archived', 'all'];

/** The next list of the library: what is to be read, unread, starred, archived, all. */
function nextShelf(state: ReaderState): Step {
  const shelf = SHELVES[(SHELVES.indexOf(state.list.scope.shelf) + 1) % SHELVES.length];
  return startList(state, shelf === undefined ? {} : { shelf });
}

type Move = 'down' | 'up' | 'page-down' | 'page-up' | 'top' | 'bottom';

function move(state: ReaderState, how: Move): Step {
  if (state.findings) return moveInFindings(state, how);
  if (state.focus === 'article') {
    return state.source ? moveInSource(state, how) : scrollArticle(state, how);
  }
  const sight = itemsInSight(state);
  const by = { down: 1, up: -1, 'page-down': sight, 'page-up': -sight, top: -Infinity, bottom: Infinity }[
    how
  ];
  return selectItem(state, state.list.selected + by);
}

function openArticle(state: ReaderState): Step {
  if (state.list.items.length === 0 && state.open === undefined) return [state];
  const [shown, ...effects] = showSelected(state);
  return [{ ...shown, focus: 'article' }, ...effects];
}

/** From the source to the article, from there to the list, from what was found to the whole library. */
function goBack(state: ReaderState): Step {
  if (state.source) return [closeSource(state)];
  if (state.findings) return [closeFindings(state)];
  if (state.focus === 'article') return [{ ...state, focus: 'list' }];
  const { query, shelf } = state.list.scope;
  return query === undefined && shelf === undefined ? [state] : startSearch(state);
}

function deleteArticle(state: ReaderState): Step {
  const index =
    state.focus === 'article' && state.open
      ? state.list.items.findIndex(({ id }) => id === state.open?.id)
      : state.list.selected;
  const item = state.list.items[index];
  return item === undefined ? [state] : [state, { do: 'delete', undo: { item, index } }];
}

/** Takes back the last deletion; with none, `u` is the way out of a search, as it is out of an article. */
function undoDelete(state: ReaderState): Step {
  const undo = state.undo.at(-1);
  if (undo === undefined && state.list.scope.query !== undefined) return goBack(state);
  if (undo === undefined) return [{ ...state, notice: { text: 'There is nothing to undo.', tone: 'plain' } }];
  return [
    { ...state, undo: state.undo.slice(0, -1) },
    { do: 'restore', undo },
  ];
}

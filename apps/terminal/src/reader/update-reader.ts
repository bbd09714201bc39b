import { findingsOf } from './findings-of.ts';
import { putItemBack, showNext } from './keep-article.ts';
import { commandOf } from './key-map.ts';
import { layOut } from './lay-out.ts';
import { blockRange, keyWhileMarking } from './mark-words.ts';
import { openSource } from './move-in-source.ts';
import { obey } from './obey.ts';
import { pageOf } from './page-of.ts';
import type { Effect, ReaderEvent } from './reader-event.ts';
import type { ReaderState } from './reader-state.ts';
import { keepInSight, openSelected } from './select-item.ts';
import { typePrompt } from './type-prompt.ts';

export type Step = readonly [ReaderState, ...Effect[]];

/** What becomes of the reader when something happens, and what it wants done. Pure. */
export function updateReader(state: ReaderState, event: ReaderEvent): Step {
  switch (event.type) {
    case 'key':
      return pressKey(state, event.key);
    case 'paste':
      return state.prompt === undefined
        ? [state]
        : [{ ...state, prompt: state.prompt + oneLine(event.text) }];
    case 'resize':
      return [keepInSight({ ...state, size: event.size })];
    case 'listed':
      return addPage(state, event);
    case 'article':
      return showArticle(state, event);
    case 'annotations':
      if (state.open?.id !== event.id) return [state];
      return [{ ...state, open: { ...state.open, annotations: event.annotations } }];
    case 'corrected':
      return showCorrected(state, event);
    case 'kept':
      return showKept(state, event);
    case 'names':
      return [state.prompt === undefined ? state : { ...state, names: event.names }];
    case 'acted':
      return acted(state, event);
    case 'unacted': {
      const back = event.offer ? putItemBack(state, event.offer) : state;
      return [{ ...back, notice: { text: event.sentence, tone: 'error' } }];
    }
    case 'undone': {
      const back = putItemBack(state, event.offer);
      const notice = { text: 'Undone.', tone: 'plain' } as const;
      return open(back.open, [{ ...back, notice }]);
    }
    case 'source':
      if (state.source?.id !== event.id) return [state];
      return [{ ...state, source: { ...state.source, source: event.source } }];
    case 'open':
      return [
        { ...state, open: { id: event.id, at: 0 }, focus: 'article' },
        { do: 'article', id: event.id },
      ];
    case 'deleted':
      return dropItem(state, event.undo);
    case 'restored':
      return putBack(state, event.undo);
    case 'failed':
      return [
        {
          ...state,
          list: { ...state.list, loading: false },
          notice: { text: event.sentence, tone: 'error' },
        },
      ];
  }
}

function pressKey(before: ReaderState, key: string): Step {
  if (key === 'ctrl-l') return [before, { do: 'repaint' }];
  if (key === 'ctrl-z') return [before, { do: 'suspend' }];
  if (key === 'ctrl-c') return [before, { do: 'quit' }];
  if (before.prompt !== undefined) return typePrompt(before, before.prompt, key);
  if (before.marking !== undefined) {
    const { notice: _, ...marking } = before;
    return keyWhileMarking(marking, key);
  }
  if (before.help) return key === 'q' ? [before, { do: 'quit' }] : [{ ...before, help: false }];
  const command = commandOf(key, before.findings ? 'findings' : before.focus);
  if (command === undefined) return [before];
  const { notice: _, offer, ...state } = before;
  if (key === 'u' && offer !== undefined) return [state, { do: 'take-back', offer }];
  return obey(state, command);
}

/** Says what was done, and that `u` undoes it. */
function acted(state: ReaderState, { said, batch, offer }: Extract<ReaderEvent, { type: 'acted' }>): Step {
  const text = batch === undefined ? 'Nothing changed: it was so already.' : `${said} Undo: u`;
  const next: ReaderState = {
    ...state,
    notice: { text, tone: 'plain' },
    ...(batch === undefined || offer === undefined ? {} : { offer: { ...offer, batch } }),
  };
  const [shown, ...effects] = showNext(next);
  return open(shown.open, [shown, ...effects]);
}

/** The open article's marks are asked for anew, where it is there. */
function open(article: ReaderState['open'], [state, ...effects]: Step): Step {
  return article?.article === undefined
    ? [state, ...effects]
    : [state, ...effects, { do: 'kept', id: article.id }];
}

/** What was done with the open article; it begins where reading stopped. */
function showKept(state: ReaderState, { id, kept }: Extract<ReaderEvent, { type: 'kept' }>): Step {
  const { open: shown } = state;
  if (shown?.id !== id || shown.article === undefined) return [state];
  const first = shown.kept === undefined && shown.at === 0 && kept.block !== undefined;
  const page = first ? pageOf(shown.article, layOut(state.size).measure) : undefined;
  const start = page && blockRange(page, kept.block ?? '')?.start;
  return [{ ...state, open: { ...shown, kept, ...(start === undefined ? {} : { at: start }) } }];
}

const SAID = { aside: 'Put aside; u undoes.', changed: 'Changed; u undoes.', back: 'As it was before.' };

/** Shows what was found as it is put right; the selection stays, or goes to the entry before. */
function showCorrected(
  state: ReaderState,
  { article, annotations, set, said }: Extract<ReaderEvent, { type: 'corrected' }>,
): Step {
  const { open, corrected: _, ...rest } = state;
  if (open?.id !== article) return [state];
  const shown: ReaderState = {
    ...rest,
    open: { ...open, annotations: set },
    notice: { text: SAID[said], tone: 'plain' },
    ...(said === 'back' ? {} : { corrected: { article, annotations } }),
  };
  if (shown.findings === undefined || open.article === undefined) return [shown];
  const { kind, selected } = shown.findings;
  const last = findingsOf(kind, open.article, set).places.length - 1;
  return [{ ...shown, findings: { kind, selected: Math.max(0, Math.min(selected, last)) } }];
}

function showArticle(state: ReaderState, { id, article }: Extract<ReaderEvent, { type: 'article' }>): Step {
  if (state.open?.id !== id) return [state];
  const { sourceWanted, ...open } = state.open;
  const shown = { ...state, open: { ...open, article } };
  const [next, ...effects] = sourceWanted ? openSource(shown) : ([shown] as Step);
  return [next, ...effects, { do: 'kept', id }];
}

function addPage(state: ReaderState, { scope, page }: Extract<ReaderEvent, { type: 'listed' }>): Step {
  if (scope !== state.list.scope) return [state];
  const { next: _, ...list } = state.list;
  const first = list.items.length === 0;
  const added: ReaderState = {
    ...state,
    list: {
      ...list,
      items: [...list.items, ...page.items],
      loading: false,
      ...(page.next === undefined ? {} : { next: page.next }),
      ...(page.total === undefined ? {} : { total: page.total }),
    },
  };
  // The first article of a fresh list is shown beside it, unless one was opened from the command line.
  return first && state.open === undefined ? openSelected(added) : [added];
}

function dropItem(state: ReaderState, undo: ReaderState['undo'][number]): Step {
  const items = state.list.items.filter(({ id }) => id !== undo.item.id);
  const { total } = state.list;
  const { open: _, source: __, findings: ___, ...rest } = state;
  const dropped: ReaderState = {
    ...rest,
    focus: 'list',
    list: {
      ...state.list,
      items,
      selected: Math.max(0, Math.min(undo.index, items.length - 1)),
      ...(total === undefined ? {} : { total: total - (state.list.items.length - items.length) }),
    },
    undo: [...state.undo, undo],
    notice: { text: `Deleted “${undo.item.headline}”. Press u to undo.`, tone: 'plain' },
  };
  return openSelected(keepInSight(dropped));
}

function putBack(state: ReaderState, undo: ReaderState['undo'][number]): Step {
  const { total } = state.list;
  const items = state.list.items.toSpliced(undo.index, 0, undo.item);
  const put: ReaderState = {
    ...state,
    list: {
      ...state.list,
      items,
      selected: Math.min(undo.index, items.length - 1),
      ...(total === undefined ? {} : { total: total + 1 }),
    },
    notice: { text: `“${undo.item.headline}” is back.`, tone: 'plain' },
  };
  return openSelected(keepInSight(put));
}

function oneLine(text: string): string {
  return text.replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ').trim();
}

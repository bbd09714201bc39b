import { article, p } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../archive-types.ts';
import type { Effect, ReaderEvent } from './reader-event.ts';
import { type ReaderState, startState } from './reader-state.ts';
import { updateReader } from './update-reader.ts';

const item = (at: number): ArticleSummary => ({
  id: `id-${at}`,
  headline: `Headline ${at}`,
  words: 100,
  addedAt: '2026-01-01T00:00:00.000Z',
});
const items = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => item(from + at));
const long = article(
  'Headline 0',
  ...Array.from({ length: 40 }, (_, at) => p(`Paragraph ${at} of the article.`)),
);

/** A reader to which things happen one after the other; answers its state and what it wanted done last. */
function reader({ columns = 80, rows = 24 } = {}) {
  let state: ReaderState = startState({ columns, rows });
  let wanted: readonly Effect[] = [];
  const send = (...events: ReaderEvent[]) => {
    for (const event of events) {
      const [next, ...effects] = updateReader(state, event);
      state = next;
      wanted = effects;
    }
    return { state, wanted };
  };
  return {
    send,
    press: (...keys: string[]) => send(...keys.map((key): ReaderEvent => ({ type: 'key', key }))),
    list: (page: { items: ArticleSummary[]; next?: string; total?: number }) =>
      send({ type: 'listed', scope: state.list.scope, page }),
    state: () => state,
  };
}

describe('the list', () => {
  it('moves within its ends, and asks for more in time, once', () => {
    const { press, list } = reader();
    list({ items: items(0, 30), next: 'more' });
    expect(press('k').state.list.selected).toBe(0);
    expect(press('j', 'j').state.list.selected).toBe(2);
    const { state, wanted } = press('G');
    expect(state.list).toMatchObject({ selected: 29, loading: true });
    expect(wanted).toEqual([{ do: 'list', scope: {}, after: 'more' }]);
    expect(press('k').wanted).toEqual([]);
    expect(list({ items: items(30, 40) }).state.list).toMatchObject({ selected: 28, loading: false });
    expect(press('G', 'j').state.list.selected).toBe(39);
    expect(press('g').state.list).toMatchObject({ selected: 0, top: 0 });
  });

  it('keeps what is selected in sight, also in a terminal that shrinks', () => {
    const { press, list, send } = reader();
    list({ items: items(0, 30) });
    press(' ', 'j', 'j');
    const { state } = send({ type: 'resize', size: { columns: 80, rows: 8 } });
    expect(state.list.selected - state.list.top).toBeLessThan(3);
    expect(state.list.selected).toBeGreaterThanOrEqual(state.list.top);
  });

  it('ignores a page of another list that comes late', () => {
    const { press, list, send, state } = reader();
    const { scope } = state().list;
    list({ items: items(0, 3) });
    press('/', 'x', 'enter');
    expect(send({ type: 'listed', scope, page: { items: items(3, 6) } }).state.list.items).toEqual([]);
  });

  it('shows the selected article beside it where there is room, and only there', () => {
    expect(reader().list({ items: items(0, 3) }).wanted).toEqual([]);
    const wide = reader({ columns: 120 });
    expect(wide.list({ items: items(0, 3) }).wanted).toEqual([{ do: 'article', id: 'id-0' }]);
    expect(wide.press('j').wanted).toEqual([{ do: 'article', id: 'id-1' }]);
  });
});

describe('an article', () => {
  const opened = () => {
    const it = reader();
    it.list({ items: items(0, 3), total: 3 });
    it.press('enter');
    it.send({ type: 'article', id: 'id-0', article: long });
    return it;
  };

  it('scrolls, and keeps its place as a character when the terminal changes', () => {
    const { press, send } = opened();
    const { at = 0 } = press(' ', ' ').state.open ?? {};
    expect(at).toBeGreaterThan(0);
    expect(send({ type: 'resize', size: { columns: 30, rows: 10 } }).state.open?.at).toBe(at);
    expect(press('g').state.open?.at).toBe(0);
    const end = press('G').state.open?.at;
    expect(press('j').state.open?.at).toBe(end);
  });

  it('takes no article for another that was opened since', () => {
    const { send, press } = opened();
    press('u', 'j', 'enter');
    expect(send({ type: 'article', id: 'id-0', article: long }).state.open).toEqual({ id: 'id-1', at: 0 });
  });

  it('goes back with u: from the source to it, from it to the list, from a search to all', () => {
    const { press } = opened();
    expect(press('S').state.source).toMatchObject({ id: 'id-0' });
    expect(press('u').state).toMatchObject({ focus: 'article' });
    expect(press('u').state).toMatchObject({ focus: 'list' });
    press('/', 'd', 'enter');
    const { state, wanted } = press('u');
    expect(state.list.scope).toEqual({});
    expect(wanted).toEqual([{ do: 'list', scope: {} }]);
    expect(press('u').state.notice?.text).toBe('There is nothing to undo.');
  });

  it('opens the source that was asked for before the article had come', () => {
    const { press, list, send } = reader();
    list({ items: items(0, 1) });
    expect(press('enter', 'S').state.source).toBeUndefined();
    const { state, wanted } = send({ type: 'article', id: 'id-0', article: long });
    expect(state.source).toMatchObject({ id: 'id-0' });
    expect(wanted).toEqual([
      { do: 'source', id: 'id-0' },
      { do: 'kept', id: 'id-0' },
    ]);
  });

  it('goes from one of the words found to the next, round and round', () => {
    const { press, list, send } = reader();
    list({ items: items(0, 1) });
    press('/', ...'paragraph 7', 'enter');
    list({ items: items(0, 1) });
    press('enter');
    send({ type: 'article', id: 'id-0', article: long });
    const hits = 40 + 1;
    expect(press('n').state.notice?.text).toBe(`1 of ${hits}`);
    expect(press('N').state.notice?.text).toBe(`${hits} of ${hits}`);
    expect(press('n', 'n').state.notice?.text).toBe(`2 of ${hits}`);
  });
});

describe('typing a search', () => {
  it('takes characters, a paste, and corrections; nothing of it is a command', () => {
    const { press, send } = reader();
    press('/', 'q', 'u', '\u{1f600}', 'é', 'enter-not', 'backspace', 'backspace');
    expect(send({ type: 'paste', text: ' two\nwords\u001b[2J' }).state.prompt).toBe('qutwo words [2J');
    expect(press('ctrl-u').state.prompt).toBe('');
    expect(press('backspace').state.prompt).toBeUndefined();
    press('/', ' ');
    const { state, wanted } = press('enter');
    expect(state.prompt).toBeUndefined();
    expect(wanted).toEqual([]);
  });

  it('finds nothing and says how to go back', () => {
    const { press, list } = reader();
    press('/', 'x', 'enter');
    expect(list({ items: [], total: 0 }).state.list).toMatchObject({ items: [], loading: false });
    expect(press('enter', 'd', 'S', 'j', 'G').state.focus).toBe('list');
  });
});

describe('deleting', () => {
  it('takes the item out once it is done, and puts it back where it was', () => {
    const { press, list, send } = reader();
    list({ items: items(0, 3), total: 3 });
    press('j');
    const [effect] = press('d').wanted;
    expect(effect).toEqual({ do: 'delete', undo: { item: item(1), index: 1 } });
    const undo = { item: item(1), index: 1 };
    expect(send({ type: 'deleted', undo }).state.list).toMatchObject({ items: [item(0), item(2)], total: 2 });
    expect(press('u').wanted).toEqual([{ do: 'restore', undo }]);
    const { state } = send({ type: 'restored', undo });
    expect(state.list).toMatchObject({ items: items(0, 3), total: 3, selected: 1 });
  });
});

it('tells of a failure, and goes on', () => {
  const { press, send } = reader();
  expect(send({ type: 'failed', sentence: 'The disk is full.' }).state).toMatchObject({
    notice: { text: 'The disk is full.', tone: 'error' },
    list: { loading: false },
  });
  expect(press('j').state.notice).toBeUndefined();
});

describe('what people keep', () => {
  const listed = () => {
    const it = reader();
    it.list({ items: items(0, 3), total: 3 });
    return it;
  };

  it('archives at once, and undoes it where it was done', () => {
    const { press, send } = listed();
    const { state, wanted } = press('j', 'e');
    expect(state.list.items.map(({ id }) => id)).toEqual(['id-0', 'id-2']);
    expect(wanted).toMatchObject([
      { do: 'act', acts: [{ do: 'read', article: 'id-1', state: 'archived' }], offer: { index: 1 } },
    ]);
    const [effect] = wanted;
    const offer = effect?.do === 'act' ? effect.offer : undefined;
    const done = send({ type: 'acted', said: 'Archived.', batch: 'b1', ...(offer ? { offer } : {}) });
    expect(done.state.notice?.text).toBe('Archived. Undo: u');
    const undone = press('u');
    expect(undone.wanted).toMatchObject([{ do: 'take-back', offer: { batch: 'b1' } }]);
    const back = offer && send({ type: 'undone', offer });
    expect(back?.state.list.items.map(({ id }) => id)).toEqual(['id-0', 'id-1', 'id-2']);
    expect(back?.state.list.selected).toBe(1);
  });

  it('offers the undo until the next key alone, and puts back what was refused', () => {
    const { press, send, state } = listed();
    const [effect] = press('s').wanted;
    expect(state().list.items[0]?.starred).toBe(true);
    const offer = effect?.do === 'act' ? effect.offer : undefined;
    if (!offer) throw new Error('No undo was offered.');
    send({ type: 'acted', said: 'Starred.', batch: 'b1', offer });
    expect(press('j', 'u').wanted).toEqual([]);
    send({ type: 'unacted', sentence: 'The disk is full.', offer });
    expect(state().list.items[0]?.starred).toBeUndefined();
    expect(state().notice).toEqual({ text: 'The disk is full.', tone: 'error' });
  });

  it('tags by typing, completed by Tab, and takes a tag off by a minus', () => {
    const { press, send } = listed();
    expect(press('t').wanted).toEqual([{ do: 'names', of: 'tags' }]);
    send({ type: 'names', names: ['arms', 'war'] });
    const { state, wanted } = press('a', 'tab', 'enter');
    expect(wanted).toMatchObject([{ acts: [{ do: 'tag', article: 'id-0', tag: 'arms' }] }]);
    expect(state.list.items[0]?.tags).toEqual(['arms']);
    const off = press('t', '-', 'a', 'r', 'm', 's', 'enter');
    expect(off.wanted).toMatchObject([{ acts: [{ do: 'untag', tag: 'arms' }] }]);
    expect(off.state.list.items[0]?.tags).toBeUndefined();
    expect(press('c', 'X', 'enter').wanted).toMatchObject([{ do: 'collect', name: 'X' }]);
    expect(press('t', 'escape').state.prompt).toBeUndefined();
  });

  it('marks sentences, widens what is marked, and notes it', () => {
    const it = listed();
    it.press('enter');
    it.send({ type: 'article', id: 'id-0', article: long });
    const { wanted } = it.press('h', 'j', 'J', 'h');
    expect(wanted).toMatchObject([
      {
        acts: [
          {
            do: 'annotate',
            article: 'id-0',
            body: {
              type: 'highlight',
              target: [
                { block: 'b2', start: 0, end: 27, exact: 'Paragraph 1 of the article.' },
                { block: 'b3', exact: 'Paragraph 2 of the article.' },
              ],
            },
          },
        ],
      },
    ]);
    const note = it.press('h', 'n', 'W', 'h', 'o', 'enter');
    expect(note.wanted).toMatchObject([
      { acts: [{ body: { type: 'note', text: 'Who', target: [{ exact: 'Paragraph 0 of the article.' }] } }] },
    ]);
    expect(note.state.marking).toBeUndefined();
  });

  it('remembers the place while scrolling, and begins there the next time', () => {
    const it = listed();
    it.press('enter');
    it.send({ type: 'article', id: 'id-0', article: long });
    const [effect] = it.press('G').wanted;
    expect(effect).toMatchObject({ do: 'place', id: 'id-0' });
    const again = listed();
    again.press('enter');
    again.send({ type: 'article', id: 'id-0', article: long });
    const kept = {
      id: 'id-0',
      state: 'reading',
      starred: false,
      block: 'b20',
      tags: [],
      collections: [],
      annotations: [],
    } as const;
    const { state } = again.send({
      type: 'kept',
      id: 'id-0',
      kept: { ...kept, tags: [], collections: [], annotations: [] },
    });
    expect(state.open?.at).toBeGreaterThan(0);
  });

  it('goes through the lists of the library by f', () => {
    const { press } = listed();
    expect(press('f').wanted).toEqual([{ do: 'list', scope: { shelf: 'unread' } }]);
    expect(press('f').state.list.scope).toEqual({ shelf: 'starred' });
    expect(press('escape').state.list.scope).toEqual({});
  });
});

import type { Act } from '@tearsheet/core/model';
import { describeFailure } from '../cli/describe-failure.ts';
import type { Effect, ReaderEvent } from './reader-event.ts';
import { type Offer, type ReaderState, type Size, startState } from './reader-state.ts';
import type { ReadingClient } from './reading-client.ts';
import { updateReader } from './update-reader.ts';

/** What only the terminal can do. */
export interface TerminalActs {
  quit(): void;
  repaint(): void;
  suspend(): void;
}

/** The reader's state, what changes it, and who wants to know. */
export interface ReaderModel {
  state(): ReaderState;
  subscribe(listener: () => void): () => void;
  send(event: ReaderEvent): void;
  /** Given once the terminal is there. */
  attach(acts: TerminalActs): void;
}

/** How many articles a page of the list has. */
const PAGE = 100;
/** How long the article rests before its place is remembered, in milliseconds. */
const PLACE_RESTS = 1_000;

const SHELVES = {
  open: { state: 'open' },
  unread: { state: 'unread' },
  starred: { starred: true },
  archived: { state: 'archived' },
  all: {},
} as const;

/** Starts the reader on an archive; asks for the first page of the list at once, and for the article to open first. */
export function startReader(client: ReadingClient, size: Size, openId?: string): ReaderModel {
  let state = startState(size);
  let terminal: TerminalActs | undefined;
  const listeners = new Set<() => void>();

  const send = (event: ReaderEvent) => {
    const [next, ...effects] = updateReader(state, event);
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of listeners) listener();
    for (const effect of effects) run(effect);
  };
  const run = (effect: Effect) => {
    perform(effect).catch((error: unknown) =>
      send({ type: 'failed', sentence: describeFailure(error).sentence }),
    );
  };
  const { annotations, articles, kept } = client;
  let place: { id: string; block: string } | undefined;
  let placing: ReturnType<typeof setTimeout> | undefined;
  const tell = (error: unknown) => send({ type: 'failed', sentence: describeFailure(error).sentence });

  async function keepPlace(): Promise<void> {
    const here = place;
    place = undefined;
    if (here) await kept.place.mutate(here);
  }

  /** Has acts done; where that fails, the list is as it was. */
  async function doActs(acts: Act[], said: string, offer: Offer | undefined): Promise<void> {
    try {
      const { batch } = await kept.act.mutate({ acts });
      send({
        type: 'acted',
        said,
        ...(batch === undefined ? {} : { batch }),
        ...(offer ? { offer } : {}),
      });
    } catch (error) {
      const { sentence } = describeFailure(error);
      send({ type: 'unacted', sentence, ...(offer ? { offer } : {}) });
    }
  }

  async function perform(effect: Effect): Promise<void> {
    switch (effect.do) {
      case 'list': {
        const { scope, after } = effect;
        const page = { limit: PAGE, ...(after === undefined ? {} : { after }) };
        const found =
          scope.query === undefined
            ? await articles.list.query({ ...SHELVES[scope.shelf ?? 'open'], ...page })
            : await articles.search.query({ query: scope.query, ...page });
        return send({ type: 'listed', scope, page: found });
      }
      case 'article': {
        const { article } = await articles.get.query({ id: effect.id });
        return send({ type: 'article', id: effect.id, article });
      }
      case 'kept':
        return send({ type: 'kept', id: effect.id, kept: await kept.get.query({ id: effect.id }) });
      case 'names': {
        const named = effect.of === 'tags' ? await kept.tags.query() : await kept.collections.query();
        return send({ type: 'names', names: named.map(({ name }) => name) });
      }
      case 'act':
        return doActs(effect.acts, effect.said, effect.offer);
      case 'collect': {
        const { name, offer } = effect;
        const known = (await kept.collections.query()).find(
          (one) => one.name.toLowerCase() === name.toLowerCase(),
        );
        const [made] = known ? [] : (await kept.act.mutate({ acts: [{ do: 'collection', name }] })).acts;
        const collection = known?.id ?? (made?.do === 'collection' ? made.id : undefined);
        if (collection === undefined) throw new RangeError('A collection was neither there nor made.');
        const acts: Act[] = [{ do: 'file', article: offer.before.id, collection }];
        return doActs(acts, `Put into “${known?.name ?? name}”.`, offer);
      }
      case 'take-back':
        if (effect.offer.batch !== undefined) await kept.undo.mutate({ batch: effect.offer.batch });
        return send({ type: 'undone', offer: effect.offer });
      case 'place': {
        place = { id: effect.id, block: effect.block };
        clearTimeout(placing);
        placing = setTimeout(() => keepPlace().catch(tell), PLACE_RESTS);
        return;
      }
      case 'quit':
        clearTimeout(placing);
        // The archive is closed once what was asked of it is answered.
        keepPlace().catch(() => undefined);
        return terminal?.quit();
      case 'source':
        return send({
          type: 'source',
          id: effect.id,
          source: await articles.source.query({ id: effect.id }),
        });
      case 'annotations':
        return send({
          type: 'annotations',
          id: effect.id,
          annotations: await articles.annotations.query({ id: effect.id }),
        });
      case 'correct': {
        const { article, annotations: ids, change } = effect;
        const set =
          change === undefined
            ? await annotations.reject.mutate({ id: article, annotations: ids })
            : await annotations.correct.mutate({ id: article, annotations: ids, change });
        const said = change === undefined ? 'aside' : 'changed';
        return send({ type: 'corrected', article, annotations: ids, set, said });
      }
      case 'uncorrect': {
        const { article, annotations: ids } = effect;
        const set = await annotations.restore.mutate({ id: article, annotations: ids });
        return send({ type: 'corrected', article, annotations: ids, set, said: 'back' });
      }
      case 'delete':
        await articles.delete.mutate({ id: effect.undo.item.id });
        return send({ type: 'deleted', undo: effect.undo });
      case 'restore':
        await articles.restore.mutate({ id: effect.undo.item.id });
        return send({ type: 'restored', undo: effect.undo });
      default:
        return terminal?.[effect.do]();
    }
  }

  if (openId !== undefined) send({ type: 'open', id: openId });
  run({ do: 'list', scope: state.list.scope });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
    attach: (acts) => {
      terminal = acts;
    },
  };
}

import { describeFailure } from '../cli/describe-failure.ts';
import type { Effect, ReaderEvent } from './reader-event.ts';
import { type ReaderState, type Size, startState } from './reader-state.ts';
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
  const { articles } = client;

  async function perform(effect: Effect): Promise<void> {
    switch (effect.do) {
      case 'list': {
        const { scope, after } = effect;
        const page = { limit: PAGE, ...(after === undefined ? {} : { after }) };
        const found =
          scope.query === undefined
            ? await articles.list.query(page)
            : await articles.search.query({ query: scope.query, ...page });
        return send({ type: 'listed', scope, page: found });
      }
      case 'article': {
        const { article } = await articles.get.query({ id: effect.id });
        return send({ type: 'article', id: effect.id, article });
      }
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

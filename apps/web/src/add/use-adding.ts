'use client';

import { useEffect, useRef, useState } from 'react';
import type { AddItem, KnownOfSource } from './add-item.ts';
import { addOne } from './add-one.ts';

/** A source that somebody chose. */
export interface ChosenSource {
  name: string;
  source: string | File;
  known: KnownOfSource;
}

/**
 * Adds sources one after another. What was chosen while others are under way waits its turn. Stopping gives up the one that
 * is being read, and leaves those that wait; leaving the page does the same.
 */
export function useAdding() {
  const [items, setItems] = useState<AddItem[]>([]);
  const [busy, setBusy] = useState(false);
  const queue = useRef<AddItem[]>([]);
  const running = useRef<AbortController>(undefined);
  const count = useRef(0);

  useEffect(() => () => running.current?.abort(), []);

  const put = (item: AddItem) =>
    setItems((before) => before.map((one) => (one.key === item.key ? item : one)));

  const run = async () => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      put({ ...next, state: 'reading', since: performance.now() });
      put(await addOne(next, controller.signal));
      if (controller.signal.aborted) break;
    }
    running.current = undefined;
    setBusy(false);
  };

  const enqueue = (more: AddItem[]) => {
    queue.current.push(...more);
    void run();
  };

  return {
    items,
    busy,
    add(sources: readonly ChosenSource[]) {
      const more = sources.map(
        (source): AddItem => ({ ...source, key: count.current++, state: 'waiting', articles: [] }),
      );
      setItems((before) => [...(busy ? before : []), ...more]);
      enqueue(more);
    },
    /** Those that failed or were stopped, once more. */
    retry(again: readonly AddItem[]) {
      const more = again.map(
        ({ sentence: _, since: __, ...item }): AddItem => ({ ...item, state: 'waiting' }),
      );
      for (const item of more) put(item);
      enqueue(more);
    },
    stop() {
      for (const item of queue.current.splice(0)) put({ ...item, state: 'stopped' });
      running.current?.abort();
    },
  };
}

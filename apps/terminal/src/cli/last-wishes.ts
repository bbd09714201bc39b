const wishes = new Set<() => void>();

/**
 * Has something done before the process ends, however it ends, such as giving the terminal back. Must be quick and
 * must not throw.
 *
 * @returns what takes the wish back
 */
export function wish(act: () => void): () => void {
  wishes.add(act);
  return () => wishes.delete(act);
}

/** Does all that was wished for, once. */
export function fulfilWishes(): void {
  for (const act of wishes) {
    wishes.delete(act);
    act();
  }
}

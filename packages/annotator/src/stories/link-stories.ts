import { link, merge, SAME_STORY, type Story } from './story.ts';

/** Two stories, as numbers, that were as similar as this when neither had yet grown. */
interface Pair {
  link: number;
  one: number;
  other: number;
  /** How large both were together: a pair of which one has grown since is out of date. */
  size: number;
}

/**
 * Average link: merges the two stories with the highest mean similarity until none is high enough. Only stories with
 * a pair of near documents are looked at, so the cost grows with the pairs, not with their square.
 */
export function linkStories(stories: readonly Story[], near: readonly (readonly number[])[]): Story[] {
  const alive = new Map(stories.map((story, at) => [at, story]));
  const beside = new Map(stories.map((_, at) => [at, new Set<number>()]));
  const heap = new PairHeap();
  const consider = (one: number, other: number) => {
    const [a, b] = [alive.get(one), alive.get(other)];
    if (!a || !b) return;
    const mean = link(a, b);
    if (mean >= SAME_STORY)
      heap.push({ link: mean, one, other, size: a.documents.length + b.documents.length });
  };
  for (const [one, others] of near.entries()) {
    for (const other of others) {
      beside.get(one)?.add(other);
      beside.get(other)?.add(one);
      consider(one, other);
    }
  }
  for (let pair = heap.pop(); pair; pair = heap.pop()) {
    const { one, other, size } = pair;
    const [into, from] = [alive.get(one), alive.get(other)];
    if (!into || !from || into.documents.length + from.documents.length !== size) continue;
    merge(into, from);
    alive.delete(other);
    const around = beside.get(one) ?? new Set();
    for (const next of beside.get(other) ?? []) {
      beside.get(next)?.delete(other);
      if (next === one) continue;
      around.add(next);
      beside.get(next)?.add(one);
    }
    around.delete(other);
    beside.delete(other);
    for (const next of around) consider(one, next);
  }
  return [...alive.values()];
}

/** The pair with the highest link on top; of equals the one with the lowest numbers. */
class PairHeap {
  readonly #pairs: Pair[] = [];

  push(pair: Pair): void {
    let at = this.#pairs.push(pair) - 1;
    while (at > 0 && this.#before(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  pop(): Pair | undefined {
    const top = this.#pairs[0];
    const last = this.#pairs.pop();
    if (!top || !last || this.#pairs.length === 0) return top;
    this.#pairs[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= this.#pairs.length) break;
      const child = left + 1 < this.#pairs.length && this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(child, at)) break;
      this.#swap(child, at);
      at = child;
    }
    return top;
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#pairs[one], this.#pairs[other]];
    if (!a || !b) return false;
    return (
      a.link - b.link > 0 || (a.link === b.link && (a.one < b.one || (a.one === b.one && a.other < b.other)))
    );
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#pairs[one], this.#pairs[other]];
    if (!a || !b) return;
    this.#pairs[one] = b;
    this.#pairs[other] = a;
  }
}

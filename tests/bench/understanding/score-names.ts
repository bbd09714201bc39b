export interface ScoredMention {
  start: number;
  end: number;
  type: string;
}

const TYPES = new Set(['PER', 'LOC', 'ORG']);

/** Exact span and type F1 over people, places and organisations, percent; and for each type. */
export function scoreNames(
  texts: readonly { expected: readonly ScoredMention[]; found: readonly ScoredMention[] }[],
): Record<string, number> {
  const tally = new Map([...TYPES, 'all'].map((type) => [type, { right: 0, expected: 0, found: 0 }]));
  const add = (type: string, field: 'right' | 'expected' | 'found') => {
    for (const name of [type, 'all']) {
      const row = tally.get(name);
      if (row) row[field]++;
    }
  };
  for (const { expected, found } of texts) {
    const keys = new Set<string>();
    for (const { start, end, type } of expected) {
      if (!TYPES.has(type)) continue;
      keys.add(`${start} ${end} ${type}`);
      add(type, 'expected');
    }
    for (const { start, end, type } of found) {
      if (!TYPES.has(type)) continue;
      add(type, 'found');
      if (keys.delete(`${start} ${end} ${type}`)) add(type, 'right');
    }
  }
  return Object.fromEntries(
    [...tally].map(([type, { right, expected, found }]) => [
      type,
      expected + found === 0 ? 0 : Math.round((2000 * right) / (expected + found)) / 10,
    ]),
  );
}

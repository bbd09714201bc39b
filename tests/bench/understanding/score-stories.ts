export interface StoryScores {
  /** F1 over the pairs of documents that are one story, percent. */
  pairs: number;
  /** The adjusted Rand index, percent. */
  rand: number;
}

/** How well clusters agree with the stories that people made. */
export function scoreStories(expected: readonly string[], found: readonly string[]): StoryScores {
  const right = pairs(expected.map((story, at) => JSON.stringify([story, found[at]])));
  const [all, one, other] = [pairs(expected.map(() => '')), pairs(expected), pairs(found)];
  const chance = all === 0 ? 0 : (one * other) / all;
  const highest = (one + other) / 2;
  return {
    pairs: one + other === 0 ? 100 : (200 * right) / (one + other),
    rand: highest === chance ? 100 : (100 * (right - chance)) / (highest - chance),
  };
}

function pairs(labels: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

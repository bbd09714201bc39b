/** Minutes that a steady reader takes for some words. */
export function countMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}

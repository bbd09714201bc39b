import type { Article } from './article.ts';

/** An id that no block of an article has or had. */
export function freeId({ body, evidence }: Article): string {
  const taken = new Set([
    ...body.children.map(({ id }) => id),
    ...evidence.map(({ target }) => target.slice(1)),
  ]);
  for (let n = 1; ; n++) if (!taken.has(`a${n}`)) return `a${n}`;
}

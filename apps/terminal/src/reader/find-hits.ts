import type { Page } from '../page/set-page.ts';

export interface Hit {
  start: number;
  end: number;
}

const cache = new WeakMap<Page, { query: string; hits: readonly Hit[] }>();

/** Where the words of a search stand in a page, in order. Kept for the last query of each page. */
export function findHits(page: Page, query: string): readonly Hit[] {
  const known = cache.get(page);
  if (known?.query === query) return known.hits;
  const hits = search(page.text, query);
  cache.set(page, { query, hits });
  return hits;
}

function search(text: string, query: string): Hit[] {
  const wanted = Array.from(query.matchAll(/"([^"]+)"|[^\s"]+/g), ([word, phrase]) => phrase ?? word);
  const patterns = wanted.flatMap((word) => {
    const bare = word.replace(/[*:()^-]+$|^[+(-]+/g, '').trim();
    const open = word.endsWith('*') ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])';
    if (bare === '') return [];
    return [`(?<![\\p{L}\\p{N}])${bare.split(/\s+/).map(escapePattern).join('\\s+')}${open}`];
  });
  if (patterns.length === 0) return [];
  return Array.from(text.matchAll(new RegExp(patterns.join('|'), 'giu')), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/["'“”‘’«»„]/g, '["\'“”‘’«»„]');
}

/** A search that something more is asked of. What has an OR is put together first. */
export function narrowQuery(query: string, more: string): string {
  const whole = /\bOR\b/.test(query) && !/^\([^()]*\)(?: |$)/.test(query) ? `(${query})` : query;
  return `${whole} ${more}`;
}

/** The same without it again. */
export function widenQuery(query: string, more: string): string {
  const at = query.lastIndexOf(more);
  if (at < 0) return query;
  return `${query.slice(0, at)}${query.slice(at + more.length)}`.replace(/\s+/g, ' ').trim();
}

/** Whether a search asks for it: as a whole condition, not as a part of another. */
export const asksFor = (query: string, more: string): boolean => ` ${query} `.includes(` ${more} `);

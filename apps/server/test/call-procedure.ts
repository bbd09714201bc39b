import { type Answer, ask, type Question } from './ask.ts';

/** Every procedure, with an input that it would take of an article's owner. */
export const procedures = (id: string): { path: string; kind: 'query' | 'mutation'; input: object }[] => [
  { path: 'archive.info', kind: 'query', input: {} },
  { path: 'articles.list', kind: 'query', input: { limit: 5 } },
  { path: 'articles.get', kind: 'query', input: { id } },
  { path: 'articles.search', kind: 'query', input: { query: 'wall' } },
  { path: 'articles.source', kind: 'query', input: { id } },
  { path: 'articles.annotations', kind: 'query', input: { id } },
  { path: 'articles.export', kind: 'query', input: { id, format: 'text' } },
  { path: 'articles.changes', kind: 'query', input: { limit: 5 } },
  { path: 'articles.add', kind: 'mutation', input: { source: { content: 'A wall fell. Nobody saw it.' } } },
  { path: 'articles.parse', kind: 'mutation', input: { source: { content: 'A wall fell.' } } },
  { path: 'articles.delete', kind: 'mutation', input: { id } },
  { path: 'articles.restore', kind: 'mutation', input: { id } },
  {
    path: 'articles.amend',
    kind: 'mutation',
    input: { id, amendment: { kind: 'headline', value: 'New Wall Stands' } },
  },
  { path: 'articles.unamend', kind: 'mutation', input: { id, amendmentId: 'none' } },
];

export interface Call extends Pick<Question, 'port' | 'headers'> {
  path: string;
  input: object;
  /** GET if absent. */
  method?: string;
  /** As one of several that travel together. */
  batch?: boolean;
}

/** Asks a procedure over HTTP as the client would, but for what is said otherwise. */
export function callProcedure({ port, path, input, method = 'GET', headers, batch }: Call): Promise<Answer> {
  const sent = JSON.stringify(batch ? { 0: input } : input);
  if (method !== 'POST') {
    const query = `${batch ? 'batch=1&' : ''}input=${encodeURIComponent(sent)}`;
    return ask({ port, method, path: `/trpc/${path}?${query}`, ...(headers && { headers }) });
  }
  return ask({
    port,
    method,
    path: `/trpc/${path}${batch ? '?batch=1' : ''}`,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent), ...headers },
    body: sent,
  });
}

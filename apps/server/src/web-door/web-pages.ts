import type { IncomingMessage, ServerResponse } from 'node:http';

/** What makes the pages. */
export interface WebPages {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** What a module of pages exports as `openPages`. */
export type OpenPages = (options: { port: number }) => Promise<WebPages>;

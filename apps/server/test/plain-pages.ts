import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenPages } from '../src/web-door/web-pages.ts';

/** Pages without Next: each says what it was asked, and `/wait?FILE` answers once the file is there. */
export const openPages: OpenPages = async () => ({
  async answer(request, response) {
    const [path, file] = request.url?.split('?') ?? [];
    if (path === '/wait' && file !== undefined) {
      writeFileSync(`${decodeURIComponent(file)}.asked`, '');
      while (!existsSync(decodeURIComponent(file))) await sleep(5);
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ page: request.url, headers: request.headers }));
  },
  close: async () => {},
});

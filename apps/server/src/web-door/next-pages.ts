import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { OpenPages, WebPages } from './web-pages.ts';

const require = createRequire(import.meta.url);

/** Next's types describe its default export otherwise than its CommonJS module has it: what we use of it, as it is. */
const next: (options: { dev: boolean; dir: string; hostname: string; port: number }) => {
  prepare(): Promise<void>;
  getRequestHandler(): WebPages['answer'];
  close(): Promise<void>;
} = require('next');

/** The reader, as it was built. */
export const openPages: OpenPages = async ({ port }) => {
  const dir = dirname(require.resolve('@tearsheet/web/package.json'));
  const app = next({ dev: false, dir, hostname: 'localhost', port });
  await app.prepare();
  return { answer: app.getRequestHandler(), close: () => app.close() };
};

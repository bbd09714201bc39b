import { toTearsheetError } from '@tearsheet/api';
import type { Door } from '../door/open-door.ts';
import { openWebDoor } from './web-door.ts';
import type { FromWeb, ToWeb, WebOrders } from './web-message.ts';
import type { OpenPages } from './web-pages.ts';

/* The process of the web door: the pages' code runs here, apart from the archive. */

const tell = (message: FromWeb): void => {
  process.send?.(message);
};
let door: Promise<Door> | undefined;

async function open(orders: WebOrders): Promise<Door> {
  const pages: { openPages: OpenPages } = await import(orders.pages);
  return openWebDoor(orders, pages.openPages);
}

async function stop(): Promise<void> {
  await (await door)?.stop();
  process.exit(0);
}

process.on('message', (message: ToWeb) => {
  if (message.kind === 'stop') return void stop();
  door = open(message);
  door.then(
    ({ port }) => tell({ kind: 'open', port }),
    (error: unknown) => {
      const { code, message: sentence, cause } = toTearsheetError(error);
      if (cause instanceof Error && code === 'internal') process.stderr.write(`${cause.message}\n`);
      tell({ kind: 'failed', code, message: sentence });
    },
  );
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the parent tells when to stop, after running requests.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
tell({ kind: 'ready' });

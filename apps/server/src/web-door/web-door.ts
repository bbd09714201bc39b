import { type Door, openDoor } from '../door/open-door.ts';
import { openLog } from '../log.ts';
import { forwardToApi } from './forward-to-api.ts';
import type { WebOrders } from './web-message.ts';
import type { OpenPages } from './web-pages.ts';

/** Headers that only a proxy of ours could set, and there is none. */
const OF_PROXIES = /^(x-forwarded-|forwarded$|x-middleware-|x-real-ip$)/;

/** The reader's pages and, under the same origin, what they ask of the API. @throws TearsheetError `port-in-use`, `not-allowed` */
export async function openWebDoor(orders: WebOrders, openPages: OpenPages): Promise<Door> {
  const log = openLog(orders.level);
  const pages = openPages({ port: orders.port });
  pages.catch(() => {});
  const door = await openDoor({
    port: orders.port,
    flag: '--port',
    token: orders.api.token,
    bodyBytes: orders.bodyBytes,
    hasPages: true,
    log,
    answer: async (request, response) => {
      if (/^\/(trpc|sources)\//.test(request.url ?? '')) return forwardToApi(request, response, orders.api);
      for (const name of Object.keys(request.headers))
        if (OF_PROXIES.test(name)) delete request.headers[name];
      await (await pages).answer(request, response);
    },
  });
  try {
    await pages;
  } catch (error) {
    await door.stop();
    throw error;
  }
  return {
    port: door.port,
    stop: async () => {
      await door.stop();
      await (await pages).close();
    },
  };
}

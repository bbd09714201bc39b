import { type Archive, LOCAL_OWNER } from '@tearsheet/api';
import type { Logger } from 'pino';

const DAY = 86_400_000;

/** Removes what has lain in the bin for its days, now and once a day. Answers what ends it. */
export async function expireDaily(
  { store }: Pick<Archive, 'store'>,
  log: Logger,
): Promise<() => Promise<void>> {
  const expire = async () => {
    try {
      const gone = await store.expireArticles(LOCAL_OWNER, { now: new Date() });
      for (const { id } of gone) log.info({ id }, 'removed from the bin for good');
    } catch (err) {
      log.error({ err }, 'what has lain in the bin for its days could not be removed');
    }
  };
  await expire();
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(expire);
  }, DAY);
  return () => {
    clearInterval(timer);
    return running;
  };
}

import { findDue } from '../jobs/due-jobs.ts';
import type { JobQueue, JobRef } from '../jobs/job-store.ts';
import type { PrismaClient } from '../rows.ts';

/** How often the table is looked at, in milliseconds: what another process has added is seen so late at most. */
const LOOK = 1_000;

/** What the table of jobs says is to be done, done in this process. A crash loses nothing: the table still says so. */
export function tableQueue(prisma: PrismaClient): JobQueue {
  const workers = new Set<{ wake(): void; stop(): Promise<void> }>();
  return {
    async offer() {
      for (const { wake } of workers) wake();
    },
    async work({ slots, perform, onTrouble }) {
      const stopped = new AbortController();
      const running = new Map<string, Promise<void>>();
      let wake = () => {};
      const begin = (ref: JobRef) => {
        const name = `${ref.owner}/${ref.id}`;
        if (running.has(name)) return;
        // How it failed stands in its row.
        const work = perform(ref, stopped.signal)
          .catch(() => {})
          .finally(() => {
            running.delete(name);
            wake();
          });
        running.set(name, work);
      };
      const loop = (async () => {
        while (!stopped.signal.aborted) {
          const woken = new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, LOOK);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
          try {
            const free = slots - running.size;
            const due = free > 0 ? await findDue(prisma, slots) : [];
            for (const ref of due.slice(0, Math.max(0, free))) begin(ref);
          } catch (error) {
            onTrouble(error);
          }
          await woken;
        }
      })();
      const worker = {
        wake: () => wake(),
        async stop() {
          workers.delete(worker);
          stopped.abort();
          wake();
          await loop;
          await Promise.all(running.values());
        },
      };
      workers.add(worker);
      return worker.stop;
    },
    async close() {
      await Promise.all([...workers].map(({ stop }) => stop()));
    },
  };
}

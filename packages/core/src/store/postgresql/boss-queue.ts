import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { findDue } from '../jobs/due-jobs.ts';
import type { JobQueue } from '../jobs/job-store.ts';
import { ATTEMPTS } from '../jobs/job-times.ts';
import type { PrismaClient } from '../rows.ts';

const QUEUE = 'jobs';
const DEAD = 'dead-jobs';

const Offered = z.object({ owner: z.string(), id: z.string() });

/** A worker that has been silent for so many seconds is gone. pg-boss takes no less. */
const SILENCE = 10;
/** How often pg-boss looks for those, in seconds. */
const WATCH = 5;
/** How often the table is looked at for jobs that pg-boss knows nothing of, in milliseconds. */
const SWEEP = 15_000;
/** A day: longer jobs say so by signs of life. */
const LONGEST = 86_000;

/** Jobs handed out by pg-boss, to workers of any process on any machine. */
export function bossQueue(
  prisma: PrismaClient,
  { connectionString, schema }: { connectionString: string; schema: string },
): JobQueue {
  let started: Promise<PgBoss> | undefined;
  const workers = new Set<() => Promise<void>>();
  const trouble = new Set<(error: unknown) => void>();
  const tell = (error: unknown) => {
    for (const one of trouble) one(error);
  };

  /** Started by the first who needs it: whoever only reads makes no tables. */
  async function start(): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString,
      schema: `${schema}_queue`,
      application_name: 'tearsheet-queue',
      max: 4,
      schedule: false,
      superviseIntervalSeconds: WATCH,
      monitorIntervalSeconds: WATCH,
      persistWarnings: false,
    });
    boss.on('error', tell);
    await boss.start();
    await boss.createQueue(DEAD);
    await boss.createQueue(QUEUE, {
      // A job that is offered twice stands in it once.
      policy: 'exclusive',
      retryLimit: ATTEMPTS - 1,
      retryDelay: 4,
      retryBackoff: true,
      retryDelayMax: 600,
      expireInSeconds: LONGEST,
      heartbeatSeconds: SILENCE,
      deadLetter: DEAD,
    });
    return boss;
  }
  const open = (): Promise<PgBoss> => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };

  return {
    async offer({ owner, id }) {
      const boss = await open();
      await boss.send(QUEUE, { owner, id }, { singletonKey: `${owner}/${id}` });
    },
    async work({ slots, perform, onTrouble }) {
      const boss = await open();
      trouble.add(onTrouble);
      const stopped = new AbortController();
      /** Jobs whose offer was lost between the table and the queue, or whose queue gave up before they did. */
      const sweep = async () => {
        try {
          for (const { owner, id } of await findDue(prisma, 100)) {
            await boss.send(QUEUE, { owner, id }, { singletonKey: `${owner}/${id}` });
          }
        } catch (error) {
          onTrouble(error);
        }
      };
      await sweep();
      const sweeping = setInterval(() => void sweep(), SWEEP);
      const options = {
        localConcurrency: slots,
        pollingIntervalSeconds: 1,
        heartbeatRefreshSeconds: 3,
      };
      const running = new Set<Promise<void>>();
      const worker = await boss.work(QUEUE, options, async ([job]) => {
        if (!job) return;
        const work = perform(Offered.parse(job.data), AbortSignal.any([stopped.signal, job.signal]));
        running.add(work);
        await work.finally(() => running.delete(work));
      });
      const stop = async () => {
        workers.delete(stop);
        clearInterval(sweeping);
        stopped.abort();
        await boss.offWork(QUEUE, { id: worker, wait: true });
        await Promise.allSettled(running);
        trouble.delete(onTrouble);
      };
      workers.add(stop);
      return stop;
    },
    async close() {
      await Promise.all([...workers].map((stop) => stop()));
      const boss = await started;
      await boss?.stop({ graceful: true, close: true, timeout: 5_000 });
    },
  };
}

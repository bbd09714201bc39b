import { setTimeout as sleep } from 'node:timers/promises';
import { leaveSignals } from '../cli/end-on-signals.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeMessage } from '../output/write-output.ts';

interface WorkOptions extends GlobalOptions {
  workers: number;
  untilDone?: true;
}

/** How often is looked whether anything is left to do, in milliseconds. */
const LOOK = 500;

/** `tearsheet work`: does jobs as they come. Interrupted, it gives them back and ends; interrupted twice, at once. */
export async function work({ workers, untilDone, quiet, data }: WorkOptions): Promise<void> {
  const { archivePlace, LOCAL_OWNER, openArchive } = await import('@tearsheet/client/local');
  const archive = await openArchive(archivePlace(data));
  const interrupted = new AbortController();
  const interrupt = (signal: NodeJS.Signals) => {
    if (interrupted.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    interrupted.abort();
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
  };
  leaveSignals();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    await archive.work({
      slots: workers,
      onTrouble: (error) =>
        void writeMessage(`tearsheet: the queue of jobs: ${error instanceof Error ? error.message : error}`),
    });
    if (!quiet) await writeMessage('Doing what is to be done. Ctrl-C gives it back and ends.');
    const left = async () => {
      const { jobs } = archive.store;
      const [waiting, running] = await Promise.all([
        jobs.list(LOCAL_OWNER, { limit: 1, state: 'waiting' }),
        jobs.list(LOCAL_OWNER, { limit: 1, state: 'running' }),
      ]);
      return waiting.items.length + running.items.length > 0;
    };
    while (!interrupted.signal.aborted && !(untilDone && !(await left()))) {
      await sleep(LOOK, undefined, { signal: interrupted.signal }).catch(() => {});
    }
  } finally {
    await archive.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

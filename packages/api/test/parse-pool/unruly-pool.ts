import { ParsePool, type ParsePoolOptions } from '@tearsheet/api';
import { onTestFinished } from 'vitest';

/** On a busy machine anything may take long; a test in which that matters sets its own limits. */
const PATIENT = { baseTime: 60_000, annotatingBaseTime: 60_000 };

/** A pool of children that do as they are told, however bad. Closed when the test has ended. */
export function unrulyPool(options: ParsePoolOptions = {}): {
  pool: ParsePool;
  /** Has a child do something, as if a source made it. */
  order(what: string, signal?: AbortSignal): Promise<unknown>;
} {
  const pool = new ParsePool({
    jobs: 1,
    worker: new URL('unruly-worker.ts', import.meta.url),
    ...options,
    limits: { ...PATIENT, ...options.limits },
  });
  onTestFinished(() => pool.close());
  return { pool, order: (what, signal) => pool.parse({ bytes: Buffer.from(what) }, signal) };
}

import { ParsePool, type ParsePoolOptions } from '@tearsheet/api';
import { onTestFinished } from 'vitest';

/** A pool of children that do as they are told, however bad. Closed when the test has ended. */
export function unrulyPool(options: ParsePoolOptions = {}): {
  pool: ParsePool;
  /** Has a child do something, as if a source made it. */
  order(what: string, signal?: AbortSignal): Promise<unknown>;
} {
  const pool = new ParsePool({ jobs: 1, worker: new URL('unruly-worker.ts', import.meta.url), ...options });
  onTestFinished(() => pool.close());
  return { pool, order: (what, signal) => pool.parse({ bytes: Buffer.from(what) }, signal) };
}

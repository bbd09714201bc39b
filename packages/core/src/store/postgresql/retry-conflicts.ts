import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../explain-failure.ts';

/** Serialization failure, deadlock: what two transactions at once may cost one of them. */
const CONFLICTS = new Set(['40001', '40P01']);

/**
 * Does a transaction again while others come in its way. PostgreSQL calls some such conflicts a key that is there already, when
 * the other was faster to write it; done again, the transaction finds it there, unless it writes the key twice itself.
 *
 * @param patience milliseconds
 */
export async function retryConflicts<T>(attempt: () => Promise<T>, patience: number): Promise<T> {
  const until = performance.now() + patience;
  let duplicates = 0;
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await attempt();
    } catch (error) {
      const code = codeOf(error);
      const again = CONFLICTS.has(code) || (code === '23505' && ++duplicates < 3);
      if (!again || performance.now() >= until) throw error;
    }
    await sleep(Math.random() * pause);
  }
}

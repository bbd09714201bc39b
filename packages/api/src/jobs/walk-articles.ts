import type { JobFault } from '@tearsheet/core/store';
import { z } from 'zod';
import type { JobContext } from './job-kind.ts';

const Place = z.strictObject({ after: z.string() });

/** Articles between two words of progress. */
const STEP = 10;

/**
 * Goes through the library in the order of its ids, and on from where it ended. What is added meanwhile has a higher id, and
 * is gone through too.
 *
 * @param work does something with some articles, and answers what of them failed
 */
export async function walkArticles(
  { owner, archive, before, keep }: JobContext,
  work: (ids: readonly string[], after: string | undefined) => Promise<readonly JobFault[]>,
): Promise<void> {
  let { done, failed } = before ?? { done: 0, failed: 0 };
  let after = before === undefined ? undefined : Place.parse(before.place).after;
  for (;;) {
    const ids = await archive.store.walkArticles(owner, {
      limit: STEP,
      ...(after === undefined ? {} : { after }),
    });
    const last = ids.at(-1);
    if (last === undefined) return;
    const faults = await work(ids, after);
    done += ids.length;
    failed += faults.length;
    after = last;
    const total = Math.max(done, await archive.store.countArticles(owner));
    await keep({ done, failed, total, place: { after }, faults });
  }
}

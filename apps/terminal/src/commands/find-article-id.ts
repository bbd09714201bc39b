import type { TearsheetClient } from '@tearsheet/client';
import { CommandError } from '../cli/command-error.ts';

const WHOLE_ID = 36;

/**
 * The whole id for one that is given whole or by its beginning.
 *
 * @throws CommandError `not-found`; `usage` when several articles' ids begin so
 */
export async function findArticleId(
  client: TearsheetClient,
  given: string,
  { deleted = false } = {},
): Promise<string> {
  if (given.length >= WHOLE_ID) return given;
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.articles.list.query({
      limit: 200,
      ...(deleted ? { deleted } : {}),
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items.flatMap(({ id }) => (id.startsWith(given.toLowerCase()) ? [id] : [])));
    if (found.length > 1) {
      throw new CommandError('usage', `Several articles have ids that begin with ${given}. Give more of it.`);
    }
    after = page.next;
    if (after === undefined) break;
  }
  const [id] = found;
  if (id === undefined) {
    throw new CommandError(
      'not-found',
      `No article has the id ${given}. See tearsheet list${deleted ? ' --deleted' : ''}.`,
    );
  }
  return id;
}

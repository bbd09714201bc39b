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
  const { ids } = /^[0-9a-f-]+$/i.test(given)
    ? await client.articles.ids.query({ prefix: given, limit: 2, deleted })
    : { ids: [] };
  const [id, another] = ids;
  if (another !== undefined) {
    throw new CommandError('usage', `Several articles have ids that begin with ${given}. Give more of it.`);
  }
  if (id === undefined) {
    throw new CommandError(
      'not-found',
      `No article has the id ${given}. See tearsheet list${deleted ? ' --deleted' : ''}.`,
    );
  }
  return id;
}

import { createHash } from 'node:crypto';
import type { AddResult, OwnerId } from '@tearsheet/core/store';
import type { SourceInput } from '@tearsheet/parser';
import type { Archive } from './archive.ts';

/**
 * Parses a source and keeps both. A source that is here already is not read again, and makes no second article.
 *
 * @throws TearsheetError `source-…`, `archive-…`, `interrupted`
 */
export async function addSource(
  owner: OwnerId,
  { store, parser }: Archive,
  input: SourceInput,
  signal?: AbortSignal,
): Promise<AddResult> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const present = await store.findBySource(owner, sha256);
  if (present) return present;
  const article = await parser.parse(input, signal);
  return store.addArticle(owner, { article, bytes: input.bytes });
}

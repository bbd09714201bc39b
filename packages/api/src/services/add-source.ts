import { createHash } from 'node:crypto';
import type { Article } from '@tearsheet/core/model';
import type { AddResult, Annotated, NewArticle, OwnerId } from '@tearsheet/core/store';
import type { SourceInput } from '@tearsheet/parser';
import { toTearsheetError } from '../errors/tell-error.ts';
import { applyRules } from './apply-rules.ts';
import type { Archive } from './archive.ts';
import { placeArticle } from './gather-article.ts';

/** What became of a source; `others` are the articles behind the first, of a feed, a mailbox or a web archive. */
export interface AddedSource extends AddResult {
  others?: AddResult[];
}

/**
 * Parses a source, looks for who says what in it and when, and keeps all of it, with every article that a container
 * holds. A source that is here already is not read
 * again, and makes no second article.
 *
 * @throws TearsheetError `source-…`, `archive-…`, `interrupted`
 */
export async function addSource(
  owner: OwnerId,
  { store, parser }: Archive,
  input: SourceInput,
  signal?: AbortSignal,
): Promise<AddedSource> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const present = await store.findBySource(owner, sha256);
  if (present) return present;
  const made: Omit<NewArticle, 'bytes'>[] = [];
  for (const article of await parser.parseAll(input, signal)) {
    const annotated = await annotate(parser, article, signal);
    made.push({ article, ...(annotated ? { annotated } : {}) });
  }
  const [first, ...others] = await store.addArticles(owner, input.bytes, made);
  if (!first) throw new RangeError('A source was kept without an article.');
  const added = [first, ...others].flatMap(({ id, status }) => (status === 'added' ? [id] : []));
  for (const id of added) await place(owner, store, id);
  await applyRules(owner, { store }, added);
  return { ...first, ...(others.length === 0 ? {} : { others }) };
}

/**
 * An article that cannot be annotated is kept nevertheless. It then counts as one in which nothing was looked for yet:
 * whoever asks for its annotations has it tried again, and hears why not.
 */
async function annotate(
  parser: Archive['parser'],
  article: Article,
  signal?: AbortSignal,
): Promise<Annotated | undefined> {
  try {
    return await parser.annotate(article, signal);
  } catch (error) {
    if (toTearsheetError(error).code === 'interrupted') throw error;
    return undefined;
  }
}

/** An article that cannot be put into a story is kept nevertheless, and counts as one that is to be gathered yet. */
async function place(owner: OwnerId, store: Archive['store'], id: string): Promise<void> {
  try {
    await placeArticle(owner, { store }, id);
  } catch (error) {
    const { code } = toTearsheetError(error);
    if (code === 'interrupted' || code === 'internal') throw error;
  }
}

import { type Article, amendArticle, isTearsheetError, readArticle, TearsheetError } from '../model/index.ts';
import type { OwnerId, StoredArticleRow } from './article-store.ts';
import { readAmendments } from './read-amendments.ts';
import type { Prisma } from './rows.ts';

/**
 * An article with what the archive knows of it.
 *
 * @throws TearsheetError `not-found`, `article-newer`, `archive-damaged`
 */
export async function readStoredArticle(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<StoredArticleRow> {
  const row = await prisma.article.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: { revision: true, addedAt: true, binnedAt: true },
  });
  if (!row) throw notFound(id);
  const revision = await findRevision(prisma, ownerId, id, row.revision);
  if (!revision) throw damaged(id);
  const amendments = await readAmendments(prisma, ownerId, id);
  return {
    id,
    article: amendArticle(
      readJson(id, revision.json),
      amendments.map(({ amendment }) => amendment),
    ),
    amendments,
    addedAt: row.addedAt.toISOString(),
    ...(row.binnedAt === null ? {} : { deletedAt: row.binnedAt.toISOString() }),
  };
}

/** A revision as it was parsed. @throws TearsheetError `not-found`, `article-newer`, `archive-damaged` */
export async function readRevision(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
  number: number,
): Promise<Article> {
  const revision = await findRevision(prisma, ownerId, id, number);
  if (!revision) throw new TearsheetError('not-found', `The article ${id} has no revision ${number}.`);
  return readJson(id, revision.json);
}

const findRevision = (prisma: Prisma.TransactionClient, ownerId: OwnerId, id: string, number: number) =>
  prisma.revision.findUnique({
    where: { ownerId_articleId_number: { ownerId, articleId: id, number } },
    select: { json: true },
  });

export const notFound = (id: string) =>
  new TearsheetError('not-found', `There is no article ${id} in the archive.`);

const damaged = (id: string, cause?: unknown) =>
  new TearsheetError(
    'archive-damaged',
    `The article ${id} cannot be read: the archive is damaged. Restore a backup.`,
    {
      cause,
    },
  );

/**
 * The whole check, not the version alone: rows outlive programs, a page of one article is what people wait for least
 * (a millisecond or so), and whatever reads an article may then rely on the model, as after parsing.
 */
function readJson(id: string, json: string): Article {
  try {
    return readArticle(JSON.parse(json));
  } catch (error) {
    if (isTearsheetError(error) && error.code !== 'article-invalid') throw error;
    throw damaged(id, error);
  }
}

import { isDeepStrictEqual } from 'node:util';
import { type Article, mainHeadline, readArticle, TearsheetError } from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';
import type { OwnerId, RevisionSummary, StoredArticleRow } from './article-store.ts';
import { followArticle } from './follow-article.ts';
import { notFound, readRevision } from './read-stored-article.ts';
import type { Prisma, PrismaClient } from './rows.ts';

/** @throws TearsheetError `not-found`, `article-invalid` */
export async function reviseStoredArticle(
  { prisma, words }: ArchiveDatabase,
  ownerId: OwnerId,
  articleId: string,
  given: Article,
): Promise<{ revision: number; changed: boolean }> {
  const article = readArticle(given);
  return prisma.$transaction(async (tx) => {
    const row = await findRow(tx, ownerId, articleId);
    const isOfSource =
      article.source.sha256 === row.sourceSha256 && (article.source.part ?? '') === row.sourcePart;
    if (!isOfSource) {
      throw new TearsheetError(
        'article-invalid',
        'This is no parse of the source of the article: it was made of other bytes, or another part of them.',
      );
    }
    const current = await readRevision(tx, ownerId, articleId, row.revision);
    if (isDeepStrictEqual(current, article)) return { revision: row.revision, changed: false };
    const last = await tx.revision.findFirst({
      where: { ownerId, articleId },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? row.revision) + 1;
    const at = new Date();
    await tx.revision.create({
      data: {
        ownerId,
        articleId,
        number,
        madeAt: at,
        reason: 'reparsed',
        modelVersion: article.modelVersion,
        json: JSON.stringify(article),
      },
      select: { number: true },
    });
    await turnTo(tx, ownerId, articleId, number);
    await followArticle(tx, words, ownerId, articleId, 'reparsed', at);
    return { revision: number, changed: true };
  });
}

/** @throws TearsheetError `not-found` */
export async function useStoredRevision(
  { prisma, words }: ArchiveDatabase,
  ownerId: OwnerId,
  articleId: string,
  number: number,
): Promise<StoredArticleRow> {
  return prisma.$transaction(async (tx) => {
    await findRow(tx, ownerId, articleId);
    await readRevision(tx, ownerId, articleId, number);
    await turnTo(tx, ownerId, articleId, number);
    return followArticle(tx, words, ownerId, articleId, 'reverted', new Date());
  });
}

/** @throws TearsheetError `not-found` */
export async function listRevisions(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<RevisionSummary[]> {
  const { revision } = await findRow(prisma, ownerId, articleId);
  const rows = await prisma.revision.findMany({
    where: { ownerId, articleId },
    orderBy: { number: 'desc' },
    select: { number: true, madeAt: true, reason: true },
  });
  const listed: RevisionSummary[] = [];
  for (const { number, madeAt, reason } of rows) {
    const article = await readRevision(prisma, ownerId, articleId, number);
    listed.push({
      number,
      madeAt: madeAt.toISOString(),
      reason: reason === 'reparsed' ? 'reparsed' : 'added',
      reader: `${article.source.reader} ${article.source.readerVersion}`,
      headline: mainHeadline(article) ?? '',
      ...(number === revision ? { current: true } : {}),
    });
  }
  return listed;
}

async function findRow(tx: Prisma.TransactionClient, ownerId: OwnerId, id: string) {
  const row = await tx.article.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: { revision: true, sourceSha256: true, sourcePart: true },
  });
  if (!row) throw notFound(id);
  return row;
}

async function turnTo(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
  revision: number,
): Promise<void> {
  await tx.article.update({
    where: { ownerId_id: { ownerId, id } },
    data: { revision },
    select: { id: true },
  });
}

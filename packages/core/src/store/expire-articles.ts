import type { ArchiveDatabase } from './archive-database.ts';
import type { ExpiredArticle, OwnerId } from './article-store.ts';
import { dueSince } from './expiry-of.ts';
import { logChange } from './log-change.ts';
import type { Prisma, PrismaClient } from './rows.ts';
import type { SourceFiles } from './source-files.ts';

/**
 * Removes for good what has lain in the bin for its days at `now`, or all that lies there, an article a transaction. The
 * rows go before the file: cut off in between, a file is left that nothing points at, and never a row without its file.
 */
export async function expireArticles(
  { prisma }: ArchiveDatabase,
  sources: SourceFiles,
  ownerId: OwnerId,
  { now, all = false }: { now: Date; all?: boolean },
): Promise<ExpiredArticle[]> {
  const due = { ownerId, binned: true, ...(all ? {} : { binnedAt: { lte: dueSince(now) } }) };
  const found = await prisma.article.findMany({ where: due, orderBy: { id: 'asc' }, select: { id: true } });
  const gone: ExpiredArticle[] = [];
  for (const { id } of found) {
    const removed = await removeRows(prisma, { ...due, id }, now);
    if (!removed) continue;
    const { headline, sha256 } = removed;
    gone.push({ id, headline });
    // Of any owner: they share the file.
    await sources.discard(sha256, async () => (await prisma.source.count({ where: { sha256 } })) > 0);
  }
  return gone;
}

/** Nothing where the article was restored, or removed by another process, since it was found. */
async function removeRows(
  prisma: PrismaClient,
  due: Prisma.ArticleWhereInput & { ownerId: OwnerId; id: string },
  at: Date,
): Promise<{ headline: string; sha256: string } | undefined> {
  const { ownerId, id } = due;
  return prisma.$transaction(async (tx) => {
    const row = await tx.article.findFirst({ where: due, select: { headline: true, sourceSha256: true } });
    if (!row) return undefined;
    // With all rows that hang on it.
    const { count } = await tx.article.deleteMany({ where: due });
    if (count === 0) return undefined;
    const { headline, sourceSha256: sha256 } = row;
    await tx.storyKey.deleteMany({ where: { ownerId, articleId: id } });
    await tx.storyArticle.updateMany({ where: { ownerId, versionOf: id }, data: { versionOf: null } });
    await tx.source.deleteMany({ where: { ownerId, sha256, articles: { none: {} } } });
    await logChange(tx, ownerId, { action: 'expired', articleId: id, headline, at });
    return { headline, sha256 };
  });
}

import type { ArchiveDatabase } from './archive-database.ts';
import { EDITION } from './word-index.ts';

/** Rows put in anew in one transaction. */
const BATCH = 100;

/** Puts in anew what stands in an earlier edition of the index of words. What is done stays done when it is broken off. */
export async function refreshWords({ prisma, words }: ArchiveDatabase): Promise<void> {
  for (;;) {
    const stale = await prisma.articleText.findMany({
      where: { edition: { lt: EDITION } },
      take: BATCH,
      select: { rowid: true },
    });
    if (stale.length === 0) return;
    await prisma.$transaction(async (tx) => {
      const rows = await tx.articleText.findMany({
        where: { rowid: { in: stale.map(({ rowid }) => rowid) }, edition: { lt: EDITION } },
      });
      for (const { ownerId, articleId, headline, byline, text, language } of rows) {
        await words.put(tx, ownerId, articleId, { headline, byline, text, language });
      }
    });
  }
}

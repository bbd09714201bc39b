import type { PrismaClient } from '../generated/sqlite/client.ts';
import type { WordIndex } from '../word-index.ts';
import { countHits } from './count-hits.ts';
import { excerptHits } from './excerpt-hits.ts';
import { orderHits } from './order-hits.ts';
import { rankHits } from './rank-hits.ts';
import { writeConditions } from './write-conditions.ts';

/** The words in FTS5: bm25, in which a word of the headline counts ten times, of the byline four times. */
export function ftsWords(prisma: PrismaClient): WordIndex {
  return {
    async put(tx, ownerId, articleId, text) {
      // Triggers bring the index in step.
      await tx.articleText.upsert({
        where: { ownerId_articleId: { ownerId, articleId } },
        create: { ownerId, articleId, ...text },
        update: text,
        select: { rowid: true },
      });
    },
    async remove(tx, ownerId, articleId) {
      await tx.articleText.deleteMany({ where: { ownerId, articleId } });
    },
    async rank(owner, parts, wanted, start) {
      const { match, where } = writeConditions(parts);
      if (match === undefined) throw new RangeError('Without a word there is nothing to rank by.');
      return rankHits(prisma, owner, { match, where }, wanted, start);
    },
    order: (owner, parts, asked) => orderHits(prisma, owner, writeConditions(parts), asked),
    count: (owner, parts, most) => countHits(prisma, owner, writeConditions(parts), most),
    excerpts: (parts, hits) => excerptHits(prisma, writeConditions(parts).match, hits),
  };
}

import type { OwnerId } from '../article-store.ts';
import { Prisma } from '../generated/sqlite/client.ts';
import type { StoryRow, StoryRows } from './story-store.ts';

/** Values of one statement: databases limit them. */
const ASKED = 300;

/** Hashes are whole numbers below 2 ** 32; the databases' are signed. */
const signed = (hash: number): number => hash | 0;
const unsigned = (value: number): number => value >>> 0;

/** The story index of an owner as rows, in a transaction. Raw statements are in the SQL that both databases read. */
export function storyRows(tx: Prisma.TransactionClient, ownerId: OwnerId, publishedKey: string): StoryRows {
  return {
    async countTerms(terms) {
      const tally = await tx.storyTally.findUnique({ where: { ownerId } });
      const counts = new Map<number, number>();
      for (let at = 0; at < terms.length; at += ASKED) {
        const rows = await tx.storyTerm.findMany({
          where: { ownerId, term: { in: terms.slice(at, at + ASKED).map(signed) } },
          select: { term: true, count: true },
        });
        for (const { term, count } of rows) counts.set(unsigned(term), count);
      }
      return { documents: tally?.articles ?? 0, counts };
    },

    async findByKeys(keys, most) {
      if (keys.length === 0) return [];
      // Each by itself from the index, the newest first; together they would be sorted as a whole.
      const parts = keys.map(
        (key) => Prisma.sql`SELECT * FROM (SELECT key, article_id FROM story_keys
          WHERE owner_id = ${ownerId} AND key = CAST(${signed(key)} AS INTEGER)
          ORDER BY article_id DESC LIMIT CAST(${most} AS INTEGER)) AS newest`,
      );
      const rows = await tx.$queryRaw<{ key: number | bigint; article_id: string }[]>`${Prisma.join(
        parts,
        ' UNION ALL ',
      )}`;
      return rows.map(({ key, article_id }) => ({ key: unsigned(Number(key)), id: article_id }));
    },

    async getEntries(ids) {
      const rows = await tx.storyArticle.findMany({ where: { ownerId, articleId: { in: [...ids] } } });
      return rows.map(readRow);
    },

    async getMembers(stories, most) {
      const members: StoryRow[] = [];
      for (const storyId of stories) {
        const rows = await tx.storyArticle.findMany({
          where: { ownerId, storyId },
          orderBy: [{ publishedKey: 'desc' }, { articleId: 'desc' }],
          take: most,
        });
        members.push(...rows.map(readRow));
      }
      return members;
    },

    async put({ id: articleId, story, day, signature, keys }, terms) {
      const at = { ownerId_articleId: { ownerId, articleId } };
      const before = await tx.storyArticle.findUnique({ where: at, select: { madeBy: true } });
      const compared = { day: day ?? null, signature, publishedKey };
      await tx.storyArticle.upsert({
        where: at,
        create: { ownerId, articleId, storyId: story, madeBy: 'rule', ...compared },
        update: { ...compared, ...(before?.madeBy === 'person' ? {} : { storyId: story }) },
        select: { articleId: true },
      });
      if (before) await tx.storyKey.deleteMany({ where: { ownerId, articleId } });
      await tx.storyKey.createMany({ data: keys.map((key) => ({ ownerId, key: signed(key), articleId })) });
      if (before) return;
      for (let at = 0; at < terms.length; at += ASKED) {
        const values = terms
          .slice(at, at + ASKED)
          .map((term) => Prisma.sql`(${ownerId}, CAST(${signed(term)} AS INTEGER), 1)`);
        await tx.$executeRaw`INSERT INTO story_terms (owner_id, term, count) VALUES ${Prisma.join(values)}
          ON CONFLICT (owner_id, term) DO UPDATE SET count = story_terms.count + 1`;
      }
      await tx.storyTally.upsert({
        where: { ownerId },
        create: { ownerId, articles: 1 },
        update: { articles: { increment: 1 } },
      });
    },

    async mergeStories(into, from) {
      await tx.storyArticle.updateMany({
        where: { ownerId, storyId: from, madeBy: 'rule' },
        data: { storyId: into },
      });
    },
  };
}

function readRow(row: {
  articleId: string;
  storyId: string;
  day: number | null;
  signature: string;
}): StoryRow {
  const { articleId, storyId, day, signature } = row;
  return { id: articleId, story: storyId, ...(day === null ? {} : { day }), signature };
}

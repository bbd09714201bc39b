import type { PrismaClient } from '../generated/sqlite/client.ts';
import { facetHits } from '../query/facet-hits.ts';
import { isDear } from '../query/is-dear.ts';
import { orderHits } from '../query/order-hits.ts';
import type { QueryParts } from '../query/part-query.ts';
import { EDITION, type WordIndex } from '../word-index.ts';
import { knownLanguages } from '../words/known-languages.ts';
import { countHits } from './count-hits.ts';
import { dialect } from './dialect.ts';
import { excerptHits } from './excerpt-hits.ts';
import { listHits } from './list-hits.ts';
import { rankHits } from './rank-hits.ts';
import { listShards, makeShard, putManyWords, putWords, type Shard, shard, shardOf } from './word-shards.ts';
import { rowsWith, writeConditions } from './write-conditions.ts';

/** Articles whose words are put into their table with one statement. */
const TOGETHER = 20;

/** The words in FTS5: bm25, in which a word of the headline counts ten times, of the byline four times. */
export function ftsWords(prisma: PrismaClient): WordIndex {
  const languages = knownLanguages((ownerId, behind) =>
    prisma.articleText.findFirst({
      where: { ownerId, language: { gt: behind } },
      orderBy: { language: 'asc' },
      select: { language: true },
    }),
  );
  /** How a query is asked of one of the tables, or of all. */
  async function places(owner: string, parts: QueryParts) {
    const spoken = await languages.of(owner);
    const shards = await listShards(prisma);
    const conditions = (one: Shard | undefined) =>
      writeConditions(parts, { languages: spoken, shards: one ? [one] : shards });
    return { spoken, shards, conditions };
  }
  return {
    async put(tx, ownerId, articleId, text) {
      const { language = null } = text;
      languages.add(ownerId, language);
      const columns = { ...text, language, edition: EDITION };
      const { rowid } = await tx.articleText.upsert({
        where: { ownerId_articleId: { ownerId, articleId } },
        create: { ownerId, articleId, ...columns },
        update: columns,
        select: { rowid: true },
      });
      await tx.$executeRaw(makeShard(shardOf(rowid)));
      await tx.$executeRaw(putWords(rowid, text));
    },
    async putNew(tx, ownerId, articles) {
      for (const { text } of articles) languages.add(ownerId, text.language ?? null);
      const rows = await tx.articleText.createManyAndReturn({
        data: articles.map(({ articleId, text }) => ({
          ownerId,
          articleId,
          ...text,
          language: text.language ?? null,
          edition: EDITION,
        })),
        select: { rowid: true, articleId: true },
      });
      const texts = new Map(articles.map(({ articleId, text }) => [articleId, text]));
      const numbers = new Set(rows.map(({ rowid }) => shardOf(rowid).number));
      for (const number of numbers) {
        const here = rows.filter(({ rowid }) => shardOf(rowid).number === number);
        await tx.$executeRaw(makeShard(shard(number)));
        for (let from = 0; from < here.length; from += TOGETHER) {
          const given = here.slice(from, from + TOGETHER).flatMap(({ rowid, articleId }) => {
            const text = texts.get(articleId);
            return text ? [{ row: rowid, text }] : [];
          });
          await tx.$executeRaw(putManyWords(shard(number), given));
        }
      }
    },
    async remove(tx, ownerId, articleId) {
      const found = await tx.articleText.findUnique({
        where: { ownerId_articleId: { ownerId, articleId } },
        select: { rowid: true },
      });
      if (!found) return;
      await tx.$executeRaw`DELETE FROM ${shardOf(found.rowid).table} WHERE rowid = ${found.rowid}`;
      await tx.articleText.deleteMany({ where: { ownerId, articleId } });
    },
    async rank(owner, parts, wanted, start) {
      if (!parts.words) throw new RangeError('Without a word there is nothing to rank by.');
      const { shards, conditions } = await places(owner, parts);
      return rankHits(prisma, owner, { shards, dear: isDear(parts.words), conditions, wanted, start });
    },
    async order(owner, parts, asked) {
      const { shards, conditions } = await places(owner, parts);
      const { match, where } = conditions(undefined);
      const words = match === undefined ? [] : [rowsWith(match, shards)];
      return orderHits(prisma, dialect, owner, [...words, ...where], asked);
    },
    async count(owner, parts, most) {
      return countHits(prisma, owner, await places(owner, parts), most);
    },
    async rows(owner, parts, most) {
      return listHits(prisma, owner, await places(owner, parts), most);
    },
    facets: (owner, rows) => facetHits(prisma, dialect, owner, rows),
    async excerpts(owner, { words }, hits) {
      return excerptHits(prisma, words, await languages.of(owner), hits);
    },
  };
}

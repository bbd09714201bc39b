import { Prisma, type PrismaClient } from '../generated/postgresql/client.ts';
import { OPENING, openingOf } from '../opening-of.ts';
import { andAll } from '../query/and-all.ts';
import { facetHits } from '../query/facet-hits.ts';
import { orderHits } from '../query/order-hits.ts';
import { EDITION, type WordIndex } from '../word-index.ts';
import { cutSnippet } from '../words/cut-snippet.ts';
import { knownLanguages } from '../words/known-languages.ts';
import { dialect } from './dialect.ts';
import { rankHits } from './rank-hits.ts';
import { writeConditions } from './write-conditions.ts';
import { rankingTerms } from './write-tsquery.ts';
import { writeVector } from './write-vector.ts';

/** The words in a tsvector with a GIN index; a word of the headline weighs ten times one of the text, of the byline four times. */
export function tsvectorWords(prisma: PrismaClient): WordIndex {
  const languages = knownLanguages((ownerId, behind) =>
    prisma.articleText.findFirst({
      where: { ownerId, language: { gt: behind } },
      orderBy: { language: 'asc' },
      select: { language: true },
    }),
  );
  const put: WordIndex['put'] = async (tx, ownerId, articleId, text) => {
    const { headline, byline, text: body, language = null } = text;
    languages.add(ownerId, language);
    const vector = writeVector(text);
    await tx.$executeRaw`
        INSERT INTO article_texts (owner_id, article_id, headline, byline, text, language, edition, words)
        VALUES (${ownerId}, ${articleId}, ${headline}, ${byline}, ${body}, ${language}, ${EDITION}::int, ${vector}::tsvector)
        ON CONFLICT (owner_id, article_id) DO UPDATE
        SET headline = excluded.headline, byline = excluded.byline, text = excluded.text,
          language = excluded.language, edition = excluded.edition, words = excluded.words`;
  };
  return {
    put,
    async putNew(tx, owner, articles) {
      for (const { articleId, text } of articles) await put(tx, owner, articleId, text);
    },
    async remove(tx, ownerId, articleId) {
      await tx.articleText.deleteMany({ where: { ownerId, articleId } });
    },
    async rank(owner, parts, wanted, start) {
      if (!parts.words) throw new RangeError('Without a word there is nothing to rank by.');
      const spoken = await languages.of(owner);
      return rankHits(
        prisma,
        owner,
        writeConditions(parts, spoken),
        rankingTerms(parts.words, spoken),
        wanted,
        start,
      );
    },
    async order(owner, parts, asked) {
      const { words, rows } = writeConditions(parts, await languages.of(owner));
      return orderHits(prisma, dialect, owner, [...words, ...rows], asked);
    },
    async count(owner, parts, most) {
      const { words, rows } = writeConditions(parts, await languages.of(owner));
      const articles =
        rows.length === 0
          ? Prisma.empty
          : Prisma.sql`JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id`;
      const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) AS count FROM (
          SELECT 1 FROM article_texts t ${articles}
          WHERE t.owner_id = ${owner} ${andAll(words)} ${andAll(rows)} LIMIT ${most}
        ) AS hits`;
      return Number(row?.count ?? 0);
    },
    async rows(owner, parts, most) {
      const { words, rows } = writeConditions(parts, await languages.of(owner));
      const articles =
        rows.length === 0
          ? Prisma.empty
          : Prisma.sql`JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id`;
      const found = await prisma.$queryRaw<{ row: number }[]>`
        SELECT t.rowid AS "row" FROM article_texts t ${articles}
        WHERE t.owner_id = ${owner} ${andAll(words)} ${andAll(rows)} ORDER BY 1 DESC LIMIT ${most}`;
      return found.map(({ row }) => row);
    },
    facets: (owner, rows) => facetHits(prisma, dialect, owner, rows),
    async excerpts(owner, { words }, hits) {
      const numbers = hits.map(({ row }) => row);
      if (!words) {
        const rows = await prisma.$queryRaw<{ row: number; opening: string }[]>`
          SELECT rowid AS "row", left(text, ${OPENING}::int) AS opening FROM article_texts WHERE rowid = ANY(${numbers})`;
        return new Map(rows.map(({ row, opening }) => [row, openingOf(opening)]));
      }
      const rows = await prisma.articleText.findMany({
        where: { rowid: { in: numbers } },
        select: { rowid: true, headline: true, byline: true, text: true, language: true },
      });
      const spoken = await languages.of(owner);
      return new Map(rows.map(({ rowid, ...text }) => [rowid, cutSnippet(text, words, spoken)]));
    },
  };
}

import type { SearchHit } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import { OPENING, openingOf } from '../opening-of.ts';
import type { QueryNode } from '../query/query-node.ts';
import { cutSnippet } from '../words/cut-snippet.ts';

/** By row, where the words were found, or the beginning of the text where none were looked for. */
export async function excerptHits(
  prisma: PrismaClient,
  words: QueryNode | undefined,
  languages: readonly string[],
  hits: readonly { row: number }[],
): Promise<Map<number, SearchHit['snippet']>> {
  const numbers = hits.map(({ row }) => row);
  if (!words) {
    const rows = await prisma.$queryRaw<{ row: bigint; opening: string }[]>`
      SELECT rowid AS "row", substr(text, 1, ${OPENING}) AS opening FROM article_texts
      WHERE rowid IN (${Prisma.join(numbers)})`;
    return new Map(rows.map(({ row, opening }) => [Number(row), openingOf(opening)]));
  }
  const rows = await prisma.articleText.findMany({
    where: { rowid: { in: numbers } },
    select: { rowid: true, headline: true, byline: true, text: true, language: true },
  });
  return new Map(rows.map(({ rowid, ...text }) => [rowid, cutSnippet(text, words, languages)]));
}

import type { SearchHit } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import { OPENING, openingOf } from '../opening-of.ts';
import { removeSeams } from '../search-text.ts';

/** Words of a snippet. FTS5 allows 64. */
const SNIPPET = 32;

/** Around the words found. No text of an article holds control characters. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];

/** By row, where the words were found, or the beginning of the text where none were looked for. */
export async function excerptHits(
  prisma: PrismaClient,
  match: string | undefined,
  hits: readonly { row: number }[],
): Promise<Map<number, SearchHit['snippet']>> {
  return match === undefined ? openings(prisma, hits) : snippets(prisma, match, hits);
}

/** Snippets are dear, so that only a page's are cut. */
async function snippets(
  prisma: PrismaClient,
  match: string,
  hits: readonly { row: number }[],
): Promise<Map<number, SearchHit['snippet']>> {
  const numbers = hits.map((hit) => hit.row);
  // One walk through the hits between the first and the last. The plus keeps SQLite from asking the index for each
  // row apart, which puts all words of a prefix together again each time.
  const rows = await prisma.$queryRaw<{ row: bigint; text: string; any: string }[]>`
    SELECT rowid AS "row",
      snippet(article_words, 2, ${OPEN}, ${CLOSE}, '…', ${SNIPPET}) AS text,
      snippet(article_words, -1, ${OPEN}, ${CLOSE}, '…', ${SNIPPET}) AS "any"
    FROM article_words
    WHERE article_words MATCH ${match} AND rowid BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)}
      AND +rowid IN (${Prisma.join(numbers)})`;
  return new Map(
    rows.map(({ row, text, any }) => [Number(row), readSnippet(text.includes(OPEN) ? text : any)]),
  );
}

async function openings(
  prisma: PrismaClient,
  hits: readonly { row: number }[],
): Promise<Map<number, SearchHit['snippet']>> {
  const rows = await prisma.$queryRaw<{ row: bigint; opening: string }[]>`
    SELECT rowid AS "row", substr(text, 1, ${OPENING}) AS opening FROM article_texts
    WHERE rowid IN (${Prisma.join(hits.map((hit) => hit.row))})`;
  return new Map(rows.map(({ row, opening }) => [Number(row), openingOf(opening)]));
}

/** `before OPEN hit CLOSE after` as pieces. */
function readSnippet(marked: string): SearchHit['snippet'] {
  return removeSeams(marked)
    .replaceAll('\n', ' ')
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith(OPEN) ? { text: piece.slice(1, -1), hit: true } : { text: piece }));
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { summarise, summaryColumns } from './article-row.ts';
import type { OwnerId, Page, SearchHit, SearchQuery } from './article-store.ts';
import { checkSearchQuery } from './check-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts';
import { readQuery, type Term } from './read-query.ts';
import { removeSeams } from './search-text.ts';

/** Counting stops here: a list of a thousand hits is not read to its end. */
const COUNTED = 1_000;

/** Words of a snippet. FTS5 allows 64. */
const SNIPPET = 32;

/** Around the words found. No text of an article holds control characters. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];

/**
 * Hits are ranked among the newest so many, then among the next. Ranking costs with every hit, and a common word has
 * hundreds of thousands (adr/0004-search-ranks-in-windows.md).
 */
const WINDOW = 10_000;

/** Behind the last row that there can be. */
const END = Number.MAX_SAFE_INTEGER;

/** A place in the list of hits: in the window below a row, behind a score and a row. */
const Place = z.strictObject({ q: z.string(), below: z.int(), score: z.number(), row: z.int() });

interface Hit {
  id: string;
  row: number;
  score: number;
  /** The row that its window ends before. */
  below: number;
}

/** Searches with FTS5: bm25, in which a word of the headline counts ten times, of the byline four times. */
export async function searchArticles(
  prisma: PrismaClient,
  owner: OwnerId,
  asked: SearchQuery,
): Promise<Page<SearchHit>> {
  const { query, limit, after } = checkSearchQuery(asked);
  const match = writeMatch(readQuery(query));
  const mark = createHash('sha256').update(match).digest('base64url').slice(0, 8);
  const start =
    after === undefined
      ? undefined
      : readCursor(
          after,
          Place.refine(({ q }) => q === mark),
        );
  const found = await findBest(prisma, owner, match, limit + 1, start);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next =
    found.length > limit && last
      ? writeCursor({ q: mark, below: last.below, score: last.score, row: last.row })
      : undefined;
  return {
    items: await describeHits(prisma, owner, match, shown),
    ...(next === undefined ? {} : { next }),
    ...(start === undefined
      ? await countHits(prisma, owner, match, next === undefined ? shown.length : undefined)
      : {}),
  };
}

/** The terms in FTS5's language, in which every word stands quoted. */
function writeMatch(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix }) => `"${words.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`)
    .join(' AND ');
}

/** Numbers that SQLite works out come as BigInt; of an empty window there is one line, without a hit. */
interface Line {
  high: bigint | null;
  low: bigint | null;
  size: bigint;
  row: bigint | null;
  score: number | null;
  /** Null when the article is another owner's. */
  id: string | null;
}

/**
 * The best hits behind a place. The index knows no owners, so that candidates are taken from it in order until enough
 * of them are this owner's; with one owner the first round suffices.
 */
async function findBest(
  prisma: PrismaClient,
  owner: OwnerId,
  match: string,
  wanted: number,
  start: z.infer<typeof Place> | undefined,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  let below = start?.below ?? END;
  let behind: { score: number; row: number } | undefined = start;
  for (let take = wanted; ; ) {
    const place = behind
      ? Prisma.sql`WHERE score > ${behind.score} OR (score = ${behind.score} AND "row" < ${behind.row})`
      : Prisma.empty;
    const lines = await prisma.$queryRaw<Line[]>`
      WITH hits AS MATERIALIZED (
        SELECT rowid AS "row", bm25(article_words, 10.0, 4.0, 1.0) AS score
        FROM article_words WHERE article_words MATCH ${match} AND rowid < ${below}
        ORDER BY rowid DESC LIMIT ${WINDOW}
      ),
      best AS (SELECT "row", score FROM hits ${place} ORDER BY score, "row" DESC LIMIT ${take})
      SELECT high, low, size, best."row", best.score, article_texts.article_id AS id
      FROM (SELECT max("row") AS high, min("row") AS low, count(*) AS size FROM hits)
      LEFT JOIN best LEFT JOIN article_texts
        ON article_texts.rowid = best."row" AND article_texts.owner_id = ${owner}
      ORDER BY best.score, best."row" DESC`;
    const [window] = lines;
    if (!window || window.high === null) return hits;
    // What is added from now on lies above, and leaves the window as it is.
    below = Math.min(below, Number(window.high) + 1);
    let seen = 0;
    for (const { row, score, id } of lines) {
      if (row === null || score === null) continue;
      seen++;
      behind = { score, row: Number(row) };
      if (id !== null) hits.push({ id, row: Number(row), score, below });
    }
    if (hits.length >= wanted) return hits.slice(0, wanted);
    if (seen === take) {
      take *= 4;
    } else if (Number(window.size) === WINDOW) {
      below = Number(window.low);
      behind = undefined;
      take = wanted;
    } else {
      return hits;
    }
  }
}

/** Summaries and snippets of the hits, in their order. Snippets are dear, so that only a page's are cut. */
async function describeHits(
  prisma: PrismaClient,
  owner: OwnerId,
  match: string,
  hits: readonly Hit[],
): Promise<SearchHit[]> {
  if (hits.length === 0) return [];
  const rows = await prisma.article.findMany({
    where: { ownerId: owner, id: { in: hits.map((hit) => hit.id) } },
    select: summaryColumns,
  });
  const numbers = hits.map((hit) => hit.row);
  // One walk through the hits between the first and the last. The plus keeps SQLite from asking the index for each
  // row apart, which puts all words of a prefix together again each time.
  const snippets = await prisma.$queryRaw<{ row: bigint; text: string; any: string }[]>`
    SELECT rowid AS "row",
      snippet(article_words, 2, ${OPEN}, ${CLOSE}, '…', ${SNIPPET}) AS text,
      snippet(article_words, -1, ${OPEN}, ${CLOSE}, '…', ${SNIPPET}) AS "any"
    FROM article_words
    WHERE article_words MATCH ${match} AND rowid BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)}
      AND +rowid IN (${Prisma.join(numbers)})`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byRow = new Map(snippets.map((snippet) => [Number(snippet.row), snippet]));
  return hits.flatMap(({ id, row }) => {
    const article = byId.get(id);
    const snippet = byRow.get(row);
    // It was deleted between the two questions.
    if (!article || !snippet) return [];
    return {
      ...summarise(article),
      snippet: readSnippet(snippet.text.includes(OPEN) ? snippet.text : snippet.any),
    };
  });
}

/** `before OPEN hit CLOSE after` as pieces. */
function readSnippet(marked: string): SearchHit['snippet'] {
  return removeSeams(marked)
    .replaceAll('\n', ' ')
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith(OPEN) ? { text: piece.slice(1, -1), hit: true } : { text: piece }));
}

async function countHits(
  prisma: PrismaClient,
  owner: OwnerId,
  match: string,
  known: number | undefined,
): Promise<Pick<Page<SearchHit>, 'total' | 'estimated'>> {
  if (known !== undefined) return { total: known };
  const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM article_words JOIN article_texts ON article_texts.rowid = article_words.rowid
      WHERE article_words MATCH ${match} AND article_texts.owner_id = ${owner} LIMIT ${COUNTED + 1}
    )`;
  const count = Number(row?.count ?? 0);
  return count > COUNTED ? { total: COUNTED, estimated: true } : { total: count };
}

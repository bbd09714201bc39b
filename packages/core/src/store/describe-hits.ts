import { summarise, summaryColumns } from './article-row.ts';
import type { OwnerId, SearchHit } from './article-store.ts';
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts';
import { removeSeams } from './search-text.ts';

/** Words of a snippet. FTS5 allows 64. */
const SNIPPET = 32;
/** Characters shown of an article that no word was looked for in. */
const OPENING = 200;

/** Around the words found. No text of an article holds control characters. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];

/** Summaries and snippets of the hits, in their order. */
export async function describeHits(
  prisma: PrismaClient,
  owner: OwnerId,
  match: string | undefined,
  hits: readonly { id: string; row: number }[],
): Promise<SearchHit[]> {
  if (hits.length === 0) return [];
  const rows = await prisma.article.findMany({
    where: { ownerId: owner, id: { in: hits.map((hit) => hit.id) } },
    select: summaryColumns,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byRow = match === undefined ? await openings(prisma, hits) : await snippets(prisma, match, hits);
  return hits.flatMap(({ id, row }) => {
    const article = byId.get(id);
    const snippet = byRow.get(row);
    // It was deleted between the two questions.
    return article && snippet ? { ...summarise(article), snippet } : [];
  });
}

/** Where the words were found. Snippets are dear, so that only a page's are cut. */
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

/** The first words of the text, where no words were looked for. */
async function openings(
  prisma: PrismaClient,
  hits: readonly { row: number }[],
): Promise<Map<number, SearchHit['snippet']>> {
  const rows = await prisma.$queryRaw<{ row: bigint; opening: string }[]>`
    SELECT rowid AS "row", substr(text, 1, ${OPENING}) AS opening FROM article_texts
    WHERE rowid IN (${Prisma.join(hits.map((hit) => hit.row))})`;
  return new Map(rows.map(({ row, opening }) => [Number(row), openingOf(opening)]));
}

function openingOf(text: string): SearchHit['snippet'] {
  const line = removeSeams(text).replaceAll('\n', ' ').trim();
  if (line === '') return [];
  return [{ text: line.length < OPENING ? line : `${line.replace(/\s+\S*$/u, '')}…` }];
}

/** `before OPEN hit CLOSE after` as pieces. */
function readSnippet(marked: string): SearchHit['snippet'] {
  return removeSeams(marked)
    .replaceAll('\n', ' ')
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith(OPEN) ? { text: piece.slice(1, -1), hit: true } : { text: piece }));
}

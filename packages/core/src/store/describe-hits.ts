import type { ArchiveDatabase } from './archive-database.ts';
import { summarise, summaryColumns } from './article-row.ts';
import type { OwnerId, SearchHit } from './article-store.ts';
import type { QueryParts } from './query/part-query.ts';
import type { Hit } from './word-index.ts';

/** Summaries and snippets of the hits, in their order. */
export async function describeHits(
  { prisma, words }: ArchiveDatabase,
  owner: OwnerId,
  parts: QueryParts,
  hits: readonly Hit[],
): Promise<SearchHit[]> {
  if (hits.length === 0) return [];
  const rows = await prisma.article.findMany({
    where: { ownerId: owner, id: { in: hits.map((hit) => hit.id) } },
    select: summaryColumns,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byRow = await words.excerpts(owner, parts, hits);
  return hits.flatMap(({ id, row }) => {
    const article = byId.get(id);
    const snippet = byRow.get(row);
    // It was deleted between the two questions.
    return article && snippet ? { ...summarise(article), snippet } : [];
  });
}

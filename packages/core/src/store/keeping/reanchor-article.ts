import { reanchor } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import { readStoredArticle } from '../read-stored-article.ts';
import type { Prisma } from '../rows.ts';
import { writeAnnotation } from './apply-annotation.ts';
import { readPersonalAnnotations } from './read-kept.ts';

/** Has highlights and notes follow an article to where their words stand now; in the transaction that changed it. */
export async function reanchorArticle(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<{ moved: number; orphans: number }> {
  const annotations = await readPersonalAnnotations(tx, ownerId, articleId);
  if (annotations.length === 0) return { moved: 0, orphans: 0 };
  const { article } = await readStoredArticle(tx, ownerId, articleId);
  let moved = 0;
  let orphans = 0;
  for (const before of annotations) {
    const after = reanchor(before, article);
    if (after.state === 'orphan') orphans++;
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    moved++;
    const madeAt = before.madeBy.kind === 'person' ? new Date(before.madeBy.at) : new Date();
    await writeAnnotation({ tx, ownerId, at: new Date() }, articleId, after, madeAt);
  }
  return { moved, orphans };
}

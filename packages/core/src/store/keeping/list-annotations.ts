import { z } from 'zod';
import type { OwnerId, Page } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { PrismaClient } from '../rows.ts';
import type { AnnotationQuery, ListedAnnotation } from './keeping-store.ts';
import { readPersonalAnnotation } from './read-personal-annotation.ts';

const Place = z.strictObject({ annotation: z.string() });

/** Highlights and notes of the whole archive or of an article, the newest first; not of articles in the bin. */
export async function listAnnotations(
  prisma: PrismaClient,
  ownerId: OwnerId,
  query: AnnotationQuery,
): Promise<Page<ListedAnnotation>> {
  const { limit, after } = checkPageQuery({
    limit: query.limit,
    ...(query.after === undefined ? {} : { after: query.after }),
  });
  const start = after === undefined ? undefined : readCursor(after, Place);
  const asked = {
    where: {
      ownerId,
      article: { binned: false },
      ...(query.article === undefined ? {} : { articleId: String(query.article) }),
      ...(query.orphans === true ? { state: 'orphan' } : {}),
      ...(start ? { id: { lt: start.annotation } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: {
      id: true,
      body: true,
      article: { select: { id: true, headline: true, publisher: true, datePublished: true } },
    },
  } as const;
  const rows = [
    ...(query.kind === 'note' ? [] : await prisma.highlight.findMany(asked)),
    ...(query.kind === 'highlight' ? [] : await prisma.note.findMany(asked)),
  ].sort((one, other) => (one.id < other.id ? 1 : -1));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ article, ...row }) => ({
      annotation: readPersonalAnnotation(row),
      article: {
        id: article.id,
        headline: article.headline,
        ...(article.publisher === null ? {} : { publisher: article.publisher }),
        ...(article.datePublished === null ? {} : { datePublished: article.datePublished }),
      },
    })),
    ...(rows.length > limit && last ? { next: writeCursor({ annotation: last.id }) } : {}),
  };
}

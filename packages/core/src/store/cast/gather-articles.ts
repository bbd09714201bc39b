import { Annotation } from '../../model/index.ts';
import { summarise, summaryColumns } from '../article-row.ts';
import type { OwnerId } from '../article-store.ts';
import type { PrismaClient } from '../rows.ts';
import type { CastShare, DatedWords } from './cast-store.ts';
import { findHeads } from './find-heads.ts';
import { readGroup } from './read-group.ts';

/** Articles whose cast or days are put together at once. */
const ARTICLES = 200;
/** Days that are read of one article, at most. */
const DAYS = 400;

/** Whom some articles name, the most named first. */
export async function readCastOfArticles(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleIds: readonly string[],
  limit: number,
): Promise<CastShare[]> {
  const rows = await prisma.appearance.findMany({
    where: { ownerId, articleId: { in: articleIds.slice(0, ARTICLES) } },
    select: { articleId: true, memberId: true, mentions: true, quotations: true },
  });
  const heads = await findHeads(
    prisma,
    ownerId,
    rows.map(({ memberId }) => memberId),
  );
  const shares = new Map<string, { articles: Set<string>; mentions: number; quotations: number }>();
  for (const { articleId, memberId, mentions, quotations } of rows) {
    const head = heads.get(memberId)?.at(-1) ?? memberId;
    const share = shares.get(head) ?? { articles: new Set(), mentions: 0, quotations: 0 };
    share.articles.add(articleId);
    share.mentions += mentions;
    share.quotations += quotations;
    shares.set(head, share);
  }
  const best = [...shares]
    .sort(
      ([one, a], [other, b]) =>
        b.articles.size - a.articles.size || b.mentions - a.mentions || (one < other ? -1 : 1),
    )
    .slice(0, limit);
  const members = await prisma.castMember.findMany({
    where: { ownerId, id: { in: best.map(([id]) => id) } },
    select: { id: true, type: true, name: true },
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  return best.flatMap(([id, { articles, mentions, quotations }]) => {
    const member = byId.get(id);
    if (!member) return [];
    const { name } = member;
    return [
      { id, type: member.type as CastShare['type'], name, articles: articles.size, mentions, quotations },
    ];
  });
}

/** The days that some articles speak of, in their order. */
export async function readTimeline(
  prisma: PrismaClient,
  ownerId: OwnerId,
  given: readonly string[],
  { limit, member }: { limit: number; member?: string },
): Promise<DatedWords[]> {
  const articleIds = given.slice(0, ARTICLES);
  const articles = new Map(
    (
      await prisma.article.findMany({
        where: { ownerId, id: { in: articleIds }, binned: false },
        select: summaryColumns,
      })
    ).map((row) => [row.id, summarise(row)]),
  );
  const blocks = member === undefined ? undefined : await blocksOf(prisma, ownerId, articleIds, member);
  const found: DatedWords[] = [];
  for (const articleId of articleIds) {
    const article = articles.get(articleId);
    if (!article || found.length >= limit) continue;
    const rows = await prisma.time.findMany({
      where: { ownerId, articleId, state: 'current', fromKey: { not: null }, toKey: { not: null } },
      orderBy: [{ fromKey: 'asc' }, { id: 'asc' }],
      take: DAYS,
      select: { id: true, block: true, fromKey: true, toKey: true, body: true },
    });
    for (const { id, block, fromKey, toKey, body } of rows) {
      if (fromKey === null || toKey === null) continue;
      if (blocks && !blocks.has(`${articleId} ${block}`)) continue;
      const annotation = Annotation.parse(JSON.parse(body)).body;
      if (annotation.type !== 'time') continue;
      const { prefix = '', exact, suffix = '' } = annotation.target;
      found.push({
        article,
        annotationId: id,
        from: fromKey,
        to: toKey,
        before: prefix,
        words: exact,
        after: suffix,
      });
    }
  }
  return found
    .slice(0, limit)
    .sort((one, other) =>
      one.from < other.from ? -1 : one.from > other.from ? 1 : one.to < other.to ? -1 : 1,
    );
}

/** The blocks in which a member is named, or speaks. */
async function blocksOf(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleIds: readonly string[],
  member: string,
): Promise<Set<string>> {
  const { ids } = await readGroup(prisma, ownerId, member);
  const entities = await prisma.appearance.findMany({
    where: { ownerId, memberId: { in: ids }, articleId: { in: [...articleIds] } },
    select: { articleId: true, entityId: true },
  });
  if (entities.length === 0) return new Set();
  const current = { ownerId, state: 'current' };
  const named = await prisma.mention.findMany({
    where: { ...current, OR: entities },
    select: { articleId: true, block: true },
  });
  const said = await prisma.quotation.findMany({
    where: {
      ...current,
      OR: entities.map(({ articleId, entityId }) => ({ articleId, speakerId: entityId })),
    },
    select: { articleId: true, block: true },
  });
  return new Set([...named, ...said].map(({ articleId, block }) => `${articleId} ${block}`));
}

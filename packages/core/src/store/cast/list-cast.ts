import { z } from 'zod';
import type { OwnerId, Page } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Prisma, PrismaClient } from '../rows.ts';
import { castKey } from './cast-keys.ts';
import type { CastMemberSummary, CastQuery } from './cast-store.ts';
import { findHeads } from './find-heads.ts';
import { memberColumns, summariseMember, Type } from './summarise-member.ts';

/** Members that a name is looked for among. */
const FOUND = 1_000;

const ListPlace = z.strictObject({ type: z.string(), articles: z.int(), id: z.uuid() });

export async function listCast(
  prisma: PrismaClient,
  ownerId: OwnerId,
  { limit: asked, after, type: given, query }: CastQuery,
): Promise<Page<CastMemberSummary>> {
  const { limit } = checkPageQuery({ limit: asked });
  const type = given === undefined ? undefined : Type.parse(given);
  const of = { ownerId, ...(type === undefined ? {} : { type }) };
  if (query !== undefined && query.trim() !== '') return searchCast(prisma, ownerId, of, query, limit);
  const start =
    after === undefined
      ? undefined
      : readCursor(
          after,
          ListPlace.refine((place) => place.type === (type ?? '')),
        );
  const rows = await prisma.castMember.findMany({
    where: {
      ...of,
      mergedInto: null,
      articles: { gt: 0, ...(start ? { lte: start.articles } : {}) },
      ...(start ? { OR: [{ articles: { lt: start.articles } }, { id: { lt: start.id } }] } : {}),
    },
    orderBy: [{ articles: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: memberColumns,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(summariseMember),
    ...(rows.length > limit && last
      ? { next: writeCursor({ type: type ?? '', articles: last.articles, id: last.id }) }
      : {}),
  };
}

/** By a name or its beginning; where no name begins so, by a part of one. */
async function searchCast(
  prisma: PrismaClient,
  ownerId: OwnerId,
  of: { ownerId: string; type?: string },
  query: string,
  limit: number,
): Promise<Page<CastMemberSummary>> {
  const keys = [...new Set((['PER', 'ORG'] as const).map((type) => castKey(type, query)))].filter(
    (key) => key !== '',
  );
  if (keys.length === 0) return { items: [], total: 0 };
  const named = async (key: Prisma.StringFilter) =>
    prisma.castName.findMany({
      where: { ...of, key, member: { articles: { gt: 0 } } },
      take: FOUND,
      select: { memberId: true },
    });
  const begin = (await Promise.all(keys.map((key) => named({ gte: key, lt: `${key}\u{10ffff}` })))).flat();
  const found =
    begin.length >= limit
      ? begin
      : [...begin, ...(await Promise.all(keys.map((key) => named({ contains: key })))).flat()];
  const heads = await findHeads(
    prisma,
    ownerId,
    found.map(({ memberId }) => memberId),
  );
  const ids = [...new Set([...heads.values()].map((path) => path.at(-1) ?? ''))];
  const rows = await prisma.castMember.findMany({
    where: { ...of, id: { in: ids.slice(0, FOUND) } },
    orderBy: [{ articles: 'desc' }, { id: 'desc' }],
    select: memberColumns,
  });
  return { items: rows.slice(0, limit).map(summariseMember), total: rows.length };
}

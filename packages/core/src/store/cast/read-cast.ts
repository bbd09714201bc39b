import { z } from 'zod';
import { Annotation, Entity, TearsheetError } from '../../model/index.ts';
import { summarise, summaryColumns } from '../article-row.ts';
import type { OwnerId, Page } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Prisma, PrismaClient } from '../rows.ts';
import { castKey } from './cast-keys.ts';
import type {
  CastAppearance,
  CastDecision,
  CastLink,
  CastMember,
  CastMemberSummary,
  CastQuery,
  CastStatement,
  KeptDecision,
  PageQuery,
} from './cast-store.ts';
import { SURE } from './choose-member.ts';
import { findHeads, KeptRoles } from './gather-cast.ts';

/** Members that a name is looked for among, and the appearances that roles are read from. */
const FOUND = 1_000;
const ROLES_OF = 300;

const memberColumns = {
  id: true,
  type: true,
  name: true,
  roles: true,
  articles: true,
  mentions: true,
  quotations: true,
} as const;

type MemberRow = {
  id: string;
  type: string;
  name: string;
  roles: string;
  articles: number;
  mentions: number;
  quotations: number;
};

const Type = Entity.shape.type;

function summariseMember({
  id,
  type,
  name,
  roles,
  articles,
  mentions,
  quotations,
}: MemberRow): CastMemberSummary {
  const role = KeptRoles.parse(JSON.parse(roles))[0]?.role;
  return {
    id,
    type: Type.parse(type),
    name,
    ...(role === undefined ? {} : { role }),
    articles,
    mentions,
    quotations,
  };
}

const noMember = (id: string) =>
  new TearsheetError('not-found', `The cast of the archive has no member ${id}.`);

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

/** The member that is shown for one: itself, or what it was merged into; and all that were merged into that. @throws `not-found` */
export async function readGroup(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<{ head: string; ids: string[] }> {
  const known = await tx.castMember.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: { id: true },
  });
  if (!known) throw noMember(id);
  const head = (await findHeads(tx, ownerId, [id])).get(id)?.at(-1) ?? id;
  return { head, ids: await readBelow(tx, ownerId, head) };
}

/** A member and all that were merged into it, also through others. */
export async function readBelow(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<string[]> {
  const ids = [id];
  for (let asked = [id]; asked.length > 0; ) {
    const rows = await tx.castMember.findMany({
      where: { ownerId, mergedInto: { in: asked } },
      select: { id: true },
    });
    asked = rows.map((row) => row.id).filter((one) => !ids.includes(one));
    ids.push(...asked);
  }
  return ids;
}

export async function readMember(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<CastMember> {
  const { head, ids } = await readGroup(prisma, ownerId, id);
  const row = await prisma.castMember.findUnique({
    where: { ownerId_id: { ownerId, id: head } },
    select: memberColumns,
  });
  if (!row) throw noMember(id);
  const names = await prisma.castName.findMany({
    where: { ownerId, memberId: { in: ids }, kind: { not: 'surname' }, uses: { gt: 0 } },
    orderBy: [{ uses: 'desc' }, { name: 'asc' }],
    take: 40,
    select: { name: true, uses: true },
  });
  const merged = await prisma.castMember.findMany({
    where: { ownerId, mergedInto: head },
    orderBy: { articles: 'desc' },
    select: { id: true, name: true, articles: true },
  });
  const decisions = await prisma.decision.findMany({
    where: { ownerId, about: 'cast', targetId: { in: ids }, undoneAt: null },
    orderBy: { id: 'asc' },
  });
  return {
    ...summariseMember(row),
    names,
    roles: await readRoles(prisma, ownerId, ids),
    merged,
    decisions: decisions.map(
      ({ id: own, json, madeAt }): KeptDecision<CastDecision> => ({
        id: own,
        decision: StoredCastDecision.parse(JSON.parse(json)).decision,
        madeAt: madeAt.toISOString(),
      }),
    ),
  };
}

/** A decision with what takes it back. */
export const StoredCastDecision = z.strictObject({
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rename'), name: z.string(), before: z.string() }),
    z.strictObject({ kind: z.literal('merge'), id: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('split'), id: z.string(), name: z.string(), articles: z.int() }),
  ]),
  undo: z
    .strictObject({
      renamed: z.boolean().exactOptional(),
      pins: z
        .array(
          z.strictObject({
            articleId: z.string(),
            type: z.string(),
            nameKey: z.string(),
            before: z.string().nullable(),
          }),
        )
        .exactOptional(),
    })
    .exactOptional(),
});
export type StoredCastDecision = z.infer<typeof StoredCastDecision>;

/** What it was called when, as of its latest appearances. */
async function readRoles(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  ids: readonly string[],
): Promise<CastMember['roles']> {
  const rows = await prisma.appearance.findMany({
    where: { ownerId, memberId: { in: [...ids] } },
    orderBy: { publishedKey: 'desc' },
    take: ROLES_OF,
    select: { entity: { select: { body: true } }, entityId: true, articleId: true },
  });
  const days = new Map(
    (
      await prisma.article.findMany({
        where: { ownerId, id: { in: rows.map(({ articleId }) => articleId) } },
        select: { id: true, datePublished: true },
      })
    ).map(({ id, datePublished }) => [id, datePublished]),
  );
  const roles = new Map<string, CastMember['roles'][number]>();
  for (const { entity, articleId } of rows) {
    const day = days.get(articleId) ?? undefined;
    for (const role of RolesOf.parse(JSON.parse(entity.body)).roles) {
      const known = roles.get(role.toLowerCase());
      if (!known) {
        roles.set(role.toLowerCase(), {
          role,
          articles: 1,
          ...(day === undefined ? {} : { from: day, to: day }),
        });
      } else {
        known.articles++;
        if (day !== undefined) {
          known.from = day;
          known.to ??= day;
        }
      }
    }
  }
  return [...roles.values()];
}

const RolesOf = z.object({ roles: z.array(z.string()) });

const AppearancePlace = z.strictObject({ of: z.string(), key: z.string(), id: z.string() });

interface AppearanceRow {
  articleId: string;
  entityId: string;
  publishedKey: string;
  mentions: number;
  quotations: number;
  rule: string;
  confidence: number;
}

/** The appearances of a member and all that were merged into it, article by article, the latest published first. */
async function pageAppearances(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
  quoted: boolean,
): Promise<{ articles: AppearanceRow[][]; next?: string }> {
  const { limit, after } = checkPageQuery(query);
  const { head, ids } = await readGroup(prisma, ownerId, id);
  const of = `${head}${quoted ? '!' : ''}`;
  const start =
    after === undefined
      ? undefined
      : readCursor(
          after,
          AppearancePlace.refine((place) => place.of === of),
        );
  // Each by its index, put in one order here: an IN would have the database sort them all.
  const rows = (
    await Promise.all(
      ids.map((memberId) =>
        prisma.appearance.findMany({
          where: {
            ownerId,
            memberId,
            ...(quoted ? { quotations: { gt: 0 } } : {}),
            ...(start
              ? {
                  publishedKey: { lte: start.key },
                  OR: [{ publishedKey: { lt: start.key } }, { articleId: { lt: start.id } }],
                }
              : {}),
          },
          orderBy: [{ publishedKey: 'desc' }, { articleId: 'desc' }],
          // An article may have several entities of one member.
          take: 2 * (limit + 1),
        }),
      ),
    )
  ).flat();
  rows.sort(
    (one, other) => order(other.publishedKey, one.publishedKey) || order(other.articleId, one.articleId),
  );
  const articles = new Map<string, AppearanceRow[]>();
  for (const row of rows) articles.set(row.articleId, [...(articles.get(row.articleId) ?? []), row]);
  const shown = [...articles.values()].slice(0, limit);
  const last = shown.at(-1)?.[0];
  return {
    articles: shown,
    ...(articles.size > limit && last
      ? { next: writeCursor({ of, key: last.publishedKey, id: last.articleId }) }
      : {}),
  };
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export async function listAppearances(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
): Promise<Page<CastAppearance>> {
  const { articles, next } = await pageAppearances(prisma, ownerId, id, query, false);
  const ids = articles.flatMap(([first]) => (first ? [first.articleId] : []));
  const summaries = await readSummaries(prisma, ownerId, ids);
  const entities = await prisma.entity.findMany({
    where: { ownerId, OR: articles.flat().map(({ articleId, entityId }) => ({ articleId, id: entityId })) },
    select: { articleId: true, id: true, name: true, body: true },
  });
  return {
    items: articles.flatMap((rows): CastAppearance[] => {
      const article = summaries.get(rows[0]?.articleId ?? '');
      if (!article) return [];
      const named = entities.filter(
        (entity) => entity.articleId === article.id && rows.some((row) => row.entityId === entity.id),
      );
      const sureness = rows.reduce((best, row) => (row.confidence > best.confidence ? row : best));
      return [
        {
          article,
          names: [...new Set(named.map(({ name }) => name))],
          roles: [...new Set(named.flatMap(({ body }) => RolesOf.parse(JSON.parse(body)).roles))],
          mentions: rows.reduce((sum, row) => sum + row.mentions, 0),
          quotations: rows.reduce((sum, row) => sum + row.quotations, 0),
          rule: sureness.rule,
          confidence: sureness.confidence,
        },
      ];
    }),
    ...(next === undefined ? {} : { next }),
  };
}

export async function listStatements(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
): Promise<Page<CastStatement>> {
  const { articles, next } = await pageAppearances(prisma, ownerId, id, query, true);
  const speakers = articles.flat();
  const summaries = await readSummaries(
    prisma,
    ownerId,
    speakers.map(({ articleId }) => articleId),
  );
  const rows = await prisma.quotation.findMany({
    where: {
      ownerId,
      state: 'current',
      OR: speakers.map(({ articleId, entityId }) => ({ articleId, speakerId: entityId })),
    },
    select: { articleId: true, speakerId: true, block: true, start: true, body: true },
  });
  const inText = new Intl.Collator('en', { numeric: true }).compare;
  rows.sort((one, other) => inText(one.block, other.block) || one.start - other.start);
  const sure = new Map(
    speakers.map(({ articleId, entityId, confidence }) => [`${articleId} ${entityId}`, confidence >= SURE]),
  );
  return {
    items: articles.flatMap((of) => {
      const article = summaries.get(of[0]?.articleId ?? '');
      if (!article) return [];
      return rows
        .filter(({ articleId }) => articleId === article.id)
        .flatMap(({ body, speakerId }) =>
          readStatement(
            Annotation.parse(JSON.parse(body)),
            article,
            sure.get(`${article.id} ${speakerId}`) ?? false,
          ),
        );
    }),
    ...(next === undefined ? {} : { next }),
  };
}

function readStatement(
  { id, body, madeBy }: Annotation,
  article: CastStatement['article'],
  sureOfName: boolean,
): CastStatement[] {
  if (body.type !== 'quotation') return [];
  return [
    {
      article,
      annotationId: id,
      kind: body.kind,
      content: body.content.map(({ exact }) => exact),
      cue: body.cue.map(({ exact }) => exact).join(' '),
      ...(body.stance === undefined ? {} : { stance: body.stance }),
      unsure: !sureOfName || (madeBy.kind === 'rule' && madeBy.confidence < SURE),
    },
  ];
}

async function readSummaries(prisma: PrismaClient, ownerId: OwnerId, ids: readonly string[]) {
  const rows = await prisma.article.findMany({
    where: { ownerId, binned: false, id: { in: [...new Set(ids)] } },
    select: summaryColumns,
  });
  return new Map(rows.map((row) => [row.id, summarise(row)]));
}

export async function readCastOfArticle(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<CastLink[]> {
  const rows = await prisma.appearance.findMany({ where: { ownerId, articleId } });
  const heads = await findHeads(
    prisma,
    ownerId,
    rows.map(({ memberId }) => memberId),
  );
  const headOf = (id: string) => heads.get(id)?.at(-1) ?? id;
  const members = await prisma.castMember.findMany({
    where: { ownerId, id: { in: [...new Set(rows.map(({ memberId }) => headOf(memberId)))] } },
    select: { id: true, name: true, articles: true },
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  return rows.flatMap(({ entityId, memberId, confidence, rule }) => {
    const member = byId.get(headOf(memberId));
    if (!member) return [];
    return [
      { entityId, memberId: member.id, name: member.name, articles: member.articles, confidence, rule },
    ];
  });
}

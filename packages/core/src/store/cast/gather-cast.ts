import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Entity } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { type CastKey, castKey, castKeys } from './cast-keys.ts';
import { type Candidate, type Choice, chooseMember } from './choose-member.ts';
import { addCounts, addUses } from './count-cast.ts';

/** Bearers of one name that are looked at, the most used first. */
const BEARERS = 24;
/** Names looked up at once: databases limit the values of a question. */
const ASKED = 400;
/** Roles that are kept of a member for telling namesakes apart. */
const ROLES = 8;

/** What an article no longer adds to the cast; to be handed to {@link sweepCast} when it has been joined again, or not. */
export type LeftMembers = readonly string[];

/** The roles of a member, the newest first. */
export const KeptRoles = z.array(z.strictObject({ role: z.string(), at: z.string() }));

interface Named {
  entity: Entity;
  keys: CastKey[];
  mentions: number;
  quotations: number;
}

/**
 * Puts whom and what an article names among the cast of the archive. It must be there no longer, or not yet; articles of
 * the bin have no cast. What it costs does not grow with the archive.
 */
export async function joinCast(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<void> {
  const article = await tx.article.findUnique({
    where: { ownerId_id: { ownerId, id: articleId } },
    select: { binned: true, publishedKey: true, addedAt: true },
  });
  if (!article || article.binned) return;
  const named = await readNamed(tx, ownerId, articleId);
  if (named.length === 0) return;
  const candidates = await findCandidates(tx, ownerId, named);
  const pins = new Map(
    (await tx.castPin.findMany({ where: { ownerId, articleId } })).map(({ type, nameKey, memberId }) => [
      `${type} ${nameKey}`,
      memberId,
    ]),
  );
  const newMembers: Prisma.CastMemberCreateManyInput[] = [];
  const appearances: Prisma.AppearanceCreateManyInput[] = [];
  const day = article.publishedKey.slice(0, 10);
  for (const one of named) {
    const { entity, keys, mentions, quotations } = one;
    const own = castKey(entity.type, entity.name);
    const pinned = pins.get(`${entity.type} ${own}`);
    const found = pinned ?? chooseMember(entity, keys, candidatesFor(candidates, entity.type, keys));
    const choice: Choice | { memberId: string; rule: 'person' | 'new'; confidence: number } =
      typeof found === 'string'
        ? { memberId: found, rule: 'person', confidence: 1 }
        : (found ?? { memberId: uuid(), rule: 'new', confidence: 1 });
    if (choice.rule === 'new') {
      newMembers.push({
        ownerId,
        id: choice.memberId,
        type: entity.type,
        name: entity.name,
        nameKey: own,
        roles: JSON.stringify(mergeRoles([], entity.roles, day)),
        articles: 0,
        mentions: 0,
        quotations: 0,
        mergedInto: null,
        madeAt: new Date(),
      });
      for (const { kind, key } of keys) {
        addCandidate(candidates, entity.type, {
          memberId: choice.memberId,
          kind,
          key,
          articles: 0,
          roles: entity.roles,
        });
      }
    }
    appearances.push({
      ownerId,
      articleId,
      entityId: entity.id,
      memberId: choice.memberId,
      publishedKey: article.publishedKey,
      mentions,
      quotations,
      rule: choice.rule,
      confidence: choice.confidence,
    });
  }
  if (newMembers.length > 0) await tx.castMember.createMany({ data: newMembers });
  await tx.appearance.createMany({ data: appearances });
  await countAppearances(tx, ownerId, appearances, 1);
  await learnMembers(tx, ownerId, named, appearances, day);
  await countNames(tx, ownerId, new Map(named.map(({ entity }) => [entity.id, entity])), appearances, 1);
}

/** Takes an article out of the cast. Members stay, also with no article left: see {@link sweepCast}. */
export async function leaveCast(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<LeftMembers> {
  const appearances = await tx.appearance.findMany({ where: { ownerId, articleId } });
  if (appearances.length === 0) return [];
  const rows = await tx.entity.findMany({ where: { ownerId, articleId } });
  const entities = new Map(rows.map((row) => [row.id, readEntity(row)]));
  await tx.appearance.deleteMany({ where: { ownerId, articleId } });
  await countNames(tx, ownerId, entities, appearances, -1);
  await countAppearances(tx, ownerId, appearances, -1);
  return [...new Set(appearances.map(({ memberId }) => memberId))];
}

/** Forgets members whom no article names any more, and names that none uses, unless people had a hand in them. */
export async function sweepCast(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  left: LeftMembers,
): Promise<void> {
  if (left.length === 0) return;
  const empty = await tx.castMember.findMany({
    where: { ownerId, id: { in: [...left] }, renamed: false, mergedInto: null, pins: { none: {} } },
    select: { id: true, articles: true },
  });
  const targets = await tx.castMember.findMany({
    where: { ownerId, mergedInto: { in: empty.map(({ id }) => id) } },
    select: { mergedInto: true },
  });
  const held = new Set(targets.map(({ mergedInto }) => mergedInto));
  const free = empty.filter(({ id }) => !held.has(id));
  await tx.castName.deleteMany({
    where: { ownerId, memberId: { in: free.map(({ id }) => id) }, uses: { lte: 0 } },
  });
  const gone = free.filter(({ articles }) => articles <= 0).map(({ id }) => id);
  if (gone.length > 0) await tx.castMember.deleteMany({ where: { ownerId, id: { in: gone } } });
}

/** Entities that are named or quoted in an article, those with full names first. */
async function readNamed(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<Named[]> {
  const of = { ownerId, articleId, state: 'current' };
  const rows = await tx.entity.findMany({ where: { ownerId, articleId } });
  const mentions = await tx.mention.groupBy({ by: ['entityId'], where: of, _count: { _all: true } });
  const quotations = await tx.quotation.groupBy({ by: ['speakerId'], where: of, _count: { _all: true } });
  const named = new Map(mentions.map(({ entityId, _count }) => [entityId, _count._all]));
  const quoted = new Map(quotations.map(({ speakerId, _count }) => [speakerId, _count._all]));
  return rows
    .map((row): Named => {
      const entity = readEntity(row);
      return {
        entity,
        keys: castKeys(entity),
        mentions: named.get(entity.id) ?? 0,
        quotations: quoted.get(entity.id) ?? 0,
      };
    })
    .filter((one) => one.mentions + one.quotations > 0 && one.keys.length > 0)
    .sort(
      (one, other) =>
        Number(isLone(one.entity.type, castKey(one.entity.type, one.entity.name))) -
          Number(isLone(other.entity.type, castKey(other.entity.type, other.entity.name))) ||
        (one.entity.id < other.entity.id ? -1 : 1),
    );
}

function readEntity({
  id,
  type,
  name,
  body,
}: {
  id: string;
  type: string;
  name: string;
  body: string;
}): Entity {
  return Entity.parse({ id, type, name, ...JSON.parse(body) });
}

export const isLone = (type: string, key: string): boolean => type === 'PER' && !key.includes(' ');

type Candidates = Map<string, Candidate[]>;

function candidatesFor(candidates: Candidates, type: string, keys: readonly CastKey[]): Candidate[] {
  return keys.flatMap(({ key }) => candidates.get(`${type} ${key}`) ?? []);
}

function addCandidate(candidates: Candidates, type: string, candidate: Candidate): void {
  const at = `${type} ${candidate.key}`;
  candidates.set(at, [...(candidates.get(at) ?? []), candidate]);
}

/** Members that bear any of the names. */
async function findCandidates(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  named: readonly Named[],
): Promise<Candidates> {
  const keys = [...new Set(named.flatMap(({ keys: of }) => of.map(({ key }) => key)))];
  // Many bear a surname: they are asked for only where one stands alone.
  const lone = named.flatMap(({ entity, keys: [own] }) =>
    own && isLone(entity.type, own.key) ? [own.key] : [],
  );
  const candidates: Candidates = new Map();
  for (let at = 0; at < keys.length; at += ASKED) {
    const rows = await tx.castName.findMany({
      where: {
        ownerId,
        key: { in: keys.slice(at, at + ASKED) },
        OR: [{ kind: { not: 'surname' } }, { key: { in: lone } }],
      },
      orderBy: [{ key: 'asc' }, { uses: 'desc' }, { memberId: 'asc' }],
      take: BEARERS * ASKED,
      select: {
        type: true,
        kind: true,
        key: true,
        memberId: true,
        member: { select: { articles: true, roles: true } },
      },
    });
    for (const { type, kind, key, memberId, member } of rows) {
      if ((candidates.get(`${type} ${key}`)?.length ?? 0) >= BEARERS) continue;
      addCandidate(candidates, type, {
        memberId,
        kind: kind as Candidate['kind'],
        key,
        articles: member.articles,
        roles: KeptRoles.parse(JSON.parse(member.roles)).map(({ role }) => role),
      });
    }
  }
  return candidates;
}

/** Counts the uses of names up or down; a new one is kept. */
async function countNames(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  entities: ReadonlyMap<string, Entity>,
  appearances: readonly { entityId: string; memberId: string }[],
  by: 1 | -1,
): Promise<void> {
  const members = await tx.castMember.findMany({
    where: { ownerId, id: { in: [...new Set(appearances.map(({ memberId }) => memberId))] } },
    select: { id: true, nameKey: true },
  });
  const nameKeys = new Map(members.map(({ id, nameKey }) => [id, nameKey]));
  const rows = new Map<string, { name: CastKey & { type: string; memberId: string }; uses: number }>();
  for (const { entityId, memberId } of appearances) {
    const entity = entities.get(entityId);
    for (const key of entity === undefined ? [] : castKeys(entity)) {
      const type = entity?.type ?? '';
      // The surname of somebody whose full name is known is no name of its own: others bear it too.
      const kind = isLone(type, key.key) && nameKeys.get(memberId) !== key.key ? 'surname' : key.kind;
      const at = [type, key.key, memberId, kind].join('\n');
      rows.set(at, { name: { ...key, kind, type, memberId }, uses: (rows.get(at)?.uses ?? 0) + by });
    }
  }
  await addUses(
    tx,
    ownerId,
    [...rows.values()].map(({ name, uses }) => ({ ...name, uses })),
  );
}

interface Counted {
  memberId: string;
  mentions: number;
  quotations: number;
}

/** Counts what an article adds to its members, and to those that they were merged into, up or down. */
async function countAppearances(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  appearances: readonly Counted[],
  by: 1 | -1,
): Promise<void> {
  const above = await findHeads(
    tx,
    ownerId,
    appearances.map(({ memberId }) => memberId),
  );
  const sums = new Map<string, { mentions: number; quotations: number }>();
  for (const { memberId, mentions, quotations } of appearances) {
    for (const id of above.get(memberId) ?? [memberId]) {
      const sum = sums.get(id) ?? { mentions: 0, quotations: 0 };
      sums.set(id, { mentions: sum.mentions + mentions, quotations: sum.quotations + quotations });
    }
  }
  await addCounts(tx, ownerId, sums, by);
}

/** For each member itself, and the members above it that it was merged into, up to the one that is shown. */
export async function findHeads(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const parents = new Map<string, string | null>();
  for (let asked = [...new Set(ids)]; asked.length > 0; ) {
    const rows = await tx.castMember.findMany({
      where: { ownerId, id: { in: asked } },
      select: { id: true, mergedInto: true },
    });
    for (const { id, mergedInto } of rows) parents.set(id, mergedInto);
    asked = rows.flatMap(({ mergedInto }) =>
      mergedInto !== null && !parents.has(mergedInto) ? [mergedInto] : [],
    );
  }
  return new Map(
    [...new Set(ids)].map((id) => {
      const path = [id];
      for (let next = parents.get(id); next != null && !path.includes(next); next = parents.get(next))
        path.push(next);
      return [id, path];
    }),
  );
}

/** What the article teaches of its members: their roles as of its day, and a full name where only a surname was known. */
async function learnMembers(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  named: readonly Named[],
  appearances: readonly { entityId: string; memberId: string; rule: string }[],
  day: string,
): Promise<void> {
  const entities = new Map(named.map(({ entity }) => [entity.id, entity]));
  const members = await tx.castMember.findMany({
    where: { ownerId, id: { in: appearances.map(({ memberId }) => memberId) } },
    select: { id: true, name: true, nameKey: true, type: true, roles: true, renamed: true },
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const { entityId, memberId } of appearances) {
    const [entity, member] = [entities.get(entityId), byId.get(memberId)];
    if (!entity || !member) continue;
    const key = castKey(entity.type, entity.name);
    const fuller = isLone(member.type, member.nameKey) && !isLone(entity.type, key) && !member.renamed;
    const roles = JSON.stringify(mergeRoles(KeptRoles.parse(JSON.parse(member.roles)), entity.roles, day));
    if (!fuller && roles === member.roles) continue;
    await tx.castMember.update({
      where: { ownerId_id: { ownerId, id: memberId } },
      data: { roles, ...(fuller ? { name: entity.name, nameKey: key } : {}) },
      select: { id: true },
    });
    if (fuller) {
      await turnName(tx, ownerId, memberId, member.nameKey, 'name', 'surname');
      // Where the surname stood alone before, it was a guess that it is this one.
      await tx.appearance.updateMany({
        where: { ownerId, memberId, rule: 'new' },
        data: { rule: 'surname', confidence: 0.55 },
      });
    }
  }
}

/** A name that stood alone becomes the surname of a fuller one, or the other way. */
export async function turnName(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  memberId: string,
  key: string,
  from: 'name' | 'surname',
  to: 'name' | 'surname',
): Promise<void> {
  const rows = await tx.castName.findMany({ where: { ownerId, memberId, type: 'PER', key, kind: from } });
  for (const row of rows) {
    const { uses, kind: _, ...at } = row;
    await tx.castName.upsert({
      where: { ownerId_type_key_memberId_kind: { ...keyOf(at), kind: to } },
      create: { ...at, kind: to, uses },
      update: { uses: { increment: uses } },
    });
    await tx.castName.delete({ where: { ownerId_type_key_memberId_kind: { ...keyOf(at), kind: from } } });
  }
}

const keyOf = ({
  ownerId,
  type,
  key,
  memberId,
}: Record<'ownerId' | 'type' | 'key' | 'memberId', string>) => ({
  ownerId,
  type,
  key,
  memberId,
});

function mergeRoles(
  known: z.infer<typeof KeptRoles>,
  roles: readonly string[],
  day: string,
): z.infer<typeof KeptRoles> {
  const kept = new Map(known.map((one) => [one.role.toLowerCase(), one]));
  for (const role of roles) {
    const before = kept.get(role.toLowerCase());
    if (!before || before.at < day) kept.set(role.toLowerCase(), { role, at: day });
  }
  return [...kept.values()]
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .slice(0, ROLES);
}

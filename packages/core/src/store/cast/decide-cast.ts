import { v7 as uuid } from 'uuid';
import { Line, TearsheetError } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma, PrismaClient } from '../rows.ts';
import { castKey } from './cast-keys.ts';
import type { CastMember } from './cast-store.ts';
import { countArticlesOf } from './count-cast.ts';
import { isLone } from './is-lone.ts';
import { joinCast } from './join-cast.ts';
import { turnName } from './learn-members.ts';
import { leaveCast, sweepCast } from './leave-cast.ts';
import { readBelow, readGroup } from './read-group.ts';
import { readMember } from './read-member.ts';
import { StoredCastDecision } from './stored-cast-decision.ts';

/** A name given by a person, which rules then leave. */
export async function renameMember(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  given: string,
): Promise<CastMember> {
  const name = Line.max(200).safeParse(given.trim());
  if (!name.success) throw new TearsheetError('usage', 'A name is one line, of 200 characters at most.');
  return prisma.$transaction(async (tx) => {
    const { head } = await readGroup(tx, ownerId, id);
    const before = await readRow(tx, ownerId, head);
    await setName(tx, ownerId, head, before.type, name.data, true);
    await keepDecision(tx, ownerId, head, {
      decision: { kind: 'rename', name: name.data, before: before.name },
      undo: { renamed: before.renamed },
    });
    return readMember(tx, ownerId, head);
  });
}

/** Says that two members are the same: the first is shown as the second from now on. */
export async function mergeMembers(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  into: string,
): Promise<CastMember> {
  return prisma.$transaction(async (tx) => {
    const { head: from } = await readGroup(tx, ownerId, id);
    const { head } = await readGroup(tx, ownerId, into);
    if (from === head) throw new TearsheetError('usage', 'These are the same already.');
    const { name } = await readRow(tx, ownerId, from);
    await tx.castMember.update({
      where: { ownerId_id: { ownerId, id: from } },
      data: { mergedInto: head },
      select: { id: true },
    });
    await recount(tx, ownerId, head);
    await keepDecision(tx, ownerId, head, { decision: { kind: 'merge', id: from, name } });
    return readMember(tx, ownerId, head);
  });
}

/** Says that in some articles the name means somebody else: a member that is known, or a new one. */
export async function splitMember(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  articleIds: readonly string[],
  to?: string,
): Promise<CastMember> {
  return prisma.$transaction(async (tx) => {
    const { head, ids } = await readGroup(tx, ownerId, id);
    const rows = await tx.appearance.findMany({
      where: { ownerId, memberId: { in: ids }, articleId: { in: [...articleIds] } },
      select: { articleId: true, entity: { select: { type: true, name: true } } },
    });
    const named = new Set(rows.map(({ articleId }) => articleId));
    const [first] = rows;
    if (!first || articleIds.some((articleId) => !named.has(articleId))) {
      throw new TearsheetError('usage', 'Not all of these articles name it.');
    }
    if (to !== undefined && ids.includes(to))
      throw new TearsheetError('usage', 'These are the same already.');
    const target =
      to === undefined
        ? await makeMember(tx, ownerId, first.entity)
        : (await readGroup(tx, ownerId, to)).head;
    const pins = [];
    for (const { articleId, entity } of rows) {
      const at = {
        ownerId,
        articleId,
        type: entity.type,
        nameKey: castKey(readType(entity.type), entity.name),
      };
      const before = await tx.castPin.findUnique({ where: { ownerId_articleId_type_nameKey: at } });
      await tx.castPin.upsert({
        where: { ownerId_articleId_type_nameKey: at },
        create: { ...at, memberId: target },
        update: { memberId: target },
      });
      const { ownerId: _, ...pin } = at;
      pins.push({ ...pin, before: before?.memberId ?? null });
    }
    for (const articleId of named) await gatherAgain(tx, ownerId, articleId);
    await recount(tx, ownerId, head);
    const { name } = await readRow(tx, ownerId, head);
    await keepDecision(tx, ownerId, target, {
      decision: { kind: 'split', id: head, name, articles: named.size },
      undo: { pins },
    });
    return readMember(tx, ownerId, target);
  });
}

/** Takes a decision back. Answers the member that it was about, or what it is part of then. */
export async function undoCastDecision(
  prisma: PrismaClient,
  ownerId: OwnerId,
  decisionId: string,
): Promise<CastMember> {
  return prisma.$transaction(async (tx) => {
    const row = await tx.decision.findUnique({ where: { ownerId_id: { ownerId, id: decisionId } } });
    if (row?.about !== 'cast') {
      throw new TearsheetError('not-found', `Of the cast there is no decision ${decisionId}.`);
    }
    const { decision, undo } = StoredCastDecision.parse(JSON.parse(row.json));
    if (row.undoneAt !== null) return readMember(tx, ownerId, row.targetId);
    await tx.decision.update({
      where: { ownerId_id: { ownerId, id: decisionId } },
      data: { undoneAt: new Date() },
      select: { id: true },
    });
    if (decision.kind === 'rename') {
      const { type } = await readRow(tx, ownerId, row.targetId);
      await tx.castName.deleteMany({
        where: { ownerId, memberId: row.targetId, name: decision.name, uses: { lte: 0 } },
      });
      await setName(tx, ownerId, row.targetId, type, decision.before, undo?.renamed ?? false);
      return readMember(tx, ownerId, row.targetId);
    }
    if (decision.kind === 'merge') {
      await tx.castMember.updateMany({
        where: { ownerId, id: decision.id, mergedInto: row.targetId },
        data: { mergedInto: null },
      });
      await recount(tx, ownerId, decision.id);
      await recount(tx, ownerId, row.targetId);
      return readMember(tx, ownerId, row.targetId);
    }
    const articles = new Set<string>();
    for (const { before, ...pin } of undo?.pins ?? []) {
      const at = { ownerId_articleId_type_nameKey: { ownerId, ...pin } };
      // An article may be gone for good; its pin went with it.
      const there = await tx.castPin.findUnique({ where: at, select: { memberId: true } });
      if (there?.memberId !== row.targetId) continue;
      if (before === null) await tx.castPin.delete({ where: at });
      else await tx.castPin.update({ where: at, data: { memberId: before } });
      articles.add(pin.articleId);
    }
    const left: string[] = [];
    for (const articleId of articles) {
      const gone = await leaveCast(tx, ownerId, articleId);
      left.push(...gone);
    }
    // The name of the one that is undone must not draw the articles back to it.
    await tx.castName.deleteMany({ where: { ownerId, memberId: row.targetId, uses: { lte: 0 } } });
    for (const articleId of articles) await joinCast(tx, ownerId, articleId);
    await sweepCast(tx, ownerId, left);
    await recount(tx, ownerId, decision.id);
    return readMember(tx, ownerId, decision.id);
  });
}

/** Puts an article among the cast anew. */
export async function gatherAgain(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<void> {
  const left = await leaveCast(tx, ownerId, articleId);
  await joinCast(tx, ownerId, articleId);
  await sweepCast(tx, ownerId, left);
}

async function readRow(tx: Prisma.TransactionClient, ownerId: OwnerId, id: string) {
  return tx.castMember.findUniqueOrThrow({
    where: { ownerId_id: { ownerId, id } },
    select: { type: true, name: true, renamed: true },
  });
}

const readType = (type: string) => type as CastMember['type'];

async function setName(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
  type: string,
  name: string,
  renamed: boolean,
): Promise<void> {
  const nameKey = castKey(readType(type), name);
  const { nameKey: before } = await tx.castMember.findUniqueOrThrow({
    where: { ownerId_id: { ownerId, id } },
    select: { nameKey: true },
  });
  if (before !== nameKey && isLone(type, before)) await turnName(tx, ownerId, id, before, 'name', 'surname');
  if (before !== nameKey && isLone(type, nameKey))
    await turnName(tx, ownerId, id, nameKey, 'surname', 'name');
  await tx.castMember.update({
    where: { ownerId_id: { ownerId, id } },
    data: { name, nameKey, renamed },
    select: { id: true },
  });
  if (!renamed || nameKey === '') return;
  // Whoever looks for the new name finds it; an article that uses it is taken for this one.
  const at = { ownerId, type, key: nameKey, memberId: id, kind: 'name' };
  await tx.castName.upsert({
    where: { ownerId_type_key_memberId_kind: at },
    create: { ...at, name, uses: 0 },
    update: {},
  });
}

async function makeMember(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  { type, name }: { type: string; name: string },
): Promise<string> {
  const id = uuid();
  await tx.castMember.create({
    data: {
      ownerId,
      id,
      type,
      name,
      nameKey: castKey(readType(type), name),
      articles: 0,
      mentions: 0,
      quotations: 0,
      madeAt: new Date(),
    },
    select: { id: true },
  });
  return id;
}

/** Counts a member, with all that were merged into it, anew; an article that names two of them counts once. And those above it. */
async function recount(tx: Prisma.TransactionClient, ownerId: OwnerId, id: string): Promise<void> {
  for (let at: string | null = id; at !== null; ) {
    const row: { mergedInto: string | null } | null = await tx.castMember.findUnique({
      where: { ownerId_id: { ownerId, id: at } },
      select: { mergedInto: true },
    });
    if (!row) return;
    const ids = await readBelow(tx, ownerId, at);
    const sums = await tx.appearance.aggregate({
      where: { ownerId, memberId: { in: ids } },
      _sum: { mentions: true, quotations: true },
    });
    await tx.castMember.update({
      where: { ownerId_id: { ownerId, id: at } },
      data: {
        articles: await countArticlesOf(tx, ownerId, ids),
        mentions: sums._sum.mentions ?? 0,
        quotations: sums._sum.quotations ?? 0,
      },
      select: { id: true },
    });
    at = row.mergedInto;
  }
}

async function keepDecision(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  targetId: string,
  stored: StoredCastDecision,
): Promise<void> {
  await tx.decision.create({
    data: { ownerId, id: uuid(), about: 'cast', targetId, json: JSON.stringify(stored), madeAt: new Date() },
    select: { id: true },
  });
}

import { Entity } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { type CastKey, castKey, castKeys } from './cast-keys.ts';
import { isLone } from './is-lone.ts';

export interface Named {
  entity: Entity;
  keys: CastKey[];
  mentions: number;
  quotations: number;
}

/** Entities that are named or quoted in an article, those with full names first. */
export async function readNamed(
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

export function readEntity({
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

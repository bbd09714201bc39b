import { Entity } from '../../model/index.ts';
import type { CastMemberSummary } from './cast-store.ts';
import { KeptRoles } from './kept-roles.ts';

export const memberColumns = {
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

export const Type = Entity.shape.type;

export function summariseMember({
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

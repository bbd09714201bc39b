import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import type { CastKey } from './cast-keys.ts';
import type { Candidate } from './choose-member.ts';
import { isLone } from './is-lone.ts';
import { KeptRoles } from './kept-roles.ts';
import type { Named } from './read-named.ts';

/** Bearers of one name that are looked at, the most used first. */
const BEARERS = 24;

/** Names looked up at once: databases limit the values of a question. */
const ASKED = 400;

type Candidates = Map<string, Candidate[]>;

export function candidatesFor(candidates: Candidates, type: string, keys: readonly CastKey[]): Candidate[] {
  return keys.flatMap(({ key }) => candidates.get(`${type} ${key}`) ?? []);
}

export function addCandidate(candidates: Candidates, type: string, candidate: Candidate): void {
  const at = `${type} ${candidate.key}`;
  candidates.set(at, [...(candidates.get(at) ?? []), candidate]);
}

/** Members that bear any of the names. */
export async function findCandidates(
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

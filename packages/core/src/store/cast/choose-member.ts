import type { Entity } from '../../model/index.ts';
import type { CastKey, CastNameKind } from './cast-keys.ts';

/** A member that bears one of the names looked up. */
export interface Candidate {
  memberId: string;
  kind: CastNameKind;
  key: string;
  articles: number;
  roles: readonly string[];
}

/** For whom an entity is taken, by which rule, and how sure that is (0 to 1). */
export interface Choice {
  memberId: string;
  rule: CastNameKind;
  confidence: number;
}

/** Below this it is shown as a guess. */
export const SURE = 0.7;

/** How sure it is that two names mean the same, by what they are to each bearer: first the article's, then the member's. */
const SAME: Record<`${CastNameKind} ${CastNameKind}`, number> = {
  'name name': 0.95,
  'name alias': 0.75,
  'name acronym': 0.85,
  // A surname that stands alone in one of them; that two have one surname says nothing.
  'name surname': 0.55,
  'surname name': 0.55,
  'surname surname': 0,
  'surname alias': 0,
  'surname acronym': 0,
  'alias name': 0.75,
  'alias alias': 0.7,
  'alias acronym': 0.7,
  'alias surname': 0,
  'acronym name': 0.85,
  'acronym alias': 0.7,
  'acronym acronym': 0.8,
  'acronym surname': 0,
};
/** Roles that share a word make two namesakes one person; others are a little less likely, for people change office. */
const SAME_ROLE = 0.2;
const OTHER_ROLE = 0.15;
/** Several bear the name, and nothing tells which is meant. */
const AMBIGUOUS = 0.6;

/**
 * The member that an entity of an article is taken for; undefined for somebody new. A surname alone is a guess, made only
 * where one member is known by it, or one far better than the others.
 */
export function chooseMember(
  entity: Pick<Entity, 'roles'>,
  keys: readonly CastKey[],
  candidates: readonly Candidate[],
): Choice | undefined {
  const scored = new Map<string, Choice & { articles: number }>();
  for (const { memberId, kind, key, articles, roles } of candidates) {
    const as = keys.find((one) => one.key === key);
    const same = as === undefined ? 0 : SAME[`${as.kind} ${kind}`];
    if (as === undefined || same === 0) continue;
    const rule = kind === 'surname' ? kind : as.kind;
    const role = compareRoles(entity.roles, roles);
    const confidence = Math.max(
      0.1,
      Math.min(
        0.98,
        same + (role === 'same' ? SAME_ROLE : role === 'other' && as.kind !== 'acronym' ? -OTHER_ROLE : 0),
      ),
    );
    const known = scored.get(memberId);
    if (!known || known.confidence < confidence)
      scored.set(memberId, { memberId, rule, confidence, articles });
  }
  const [best, second] = [...scored.values()].sort(
    (one, other) =>
      other.confidence - one.confidence ||
      other.articles - one.articles ||
      (one.memberId < other.memberId ? -1 : 1),
  );
  if (!best) return undefined;
  const { articles: _, ...choice } = best;
  if (!second || second.confidence < best.confidence - 0.1) return choice;
  // Of two people with one surname neither is meant for sure; two with one full name were parted by a person.
  if (best.rule === 'surname') return undefined;
  return { ...choice, confidence: choice.confidence * AMBIGUOUS };
}

function compareRoles(one: readonly string[], other: readonly string[]): 'same' | 'other' | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  const words = new Set(one.flatMap(roleWords));
  return other.flatMap(roleWords).some((word) => words.has(word)) ? 'same' : 'other';
}

const roleWords = (role: string): string[] =>
  role
    .toLowerCase()
    .match(/\p{L}{4,}/gu)
    ?.filter((word) => word !== 'former' && word !== 'then') ?? [];

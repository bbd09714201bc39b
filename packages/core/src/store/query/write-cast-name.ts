import { castKey } from '../cast/cast-keys.ts';
import { likePattern } from './like-pattern.ts';
import { empty, type Sql, sql } from './sql.ts';

/** Which kind of entity a field asks for; absent where it asks for any. */
const TYPES: Readonly<Record<string, string>> = { person: 'PER', org: 'ORG', place: 'LOC' };

/**
 * That an article `a` names somebody of the cast, or quotes them: by any name that the archive knows them by, by that of what
 * a person says is the same, or by the id of a member. In the SQL that both databases read.
 *
 * @param key the name folded as entities have it
 */
export function writeCastName(field: string, value: string, key: string): Sql {
  const folded = castKey('ORG', value);
  const [asNamed, asKnown] = [likePattern.within(key), likePattern.within(folded === '' ? key : folded)];
  const type = TYPES[field];
  const typed = type === undefined ? empty : sql`AND m.type = ${type}`;
  const quoted = field === 'said-by' ? sql`AND p.quotations > 0` : empty;
  return sql`EXISTS (SELECT 1 FROM appearances p
    JOIN cast_members m ON m.owner_id = p.owner_id AND m.id = p.member_id
    JOIN entities e ON e.owner_id = p.owner_id AND e.article_id = p.article_id AND e.id = p.entity_id
    WHERE p.owner_id = a.owner_id AND p.article_id = a.id ${quoted} ${typed}
    AND (e.name_key LIKE ${asNamed} ESCAPE '!' OR m.id = ${value} OR m.merged_into = ${value}
      OR EXISTS (SELECT 1 FROM cast_names n WHERE n.owner_id = m.owner_id
        AND n.member_id IN (m.id, m.merged_into) AND n.key LIKE ${asKnown} ESCAPE '!')
      OR EXISTS (SELECT 1 FROM cast_members c JOIN cast_names n ON n.owner_id = c.owner_id AND n.member_id = c.id
        WHERE c.owner_id = m.owner_id AND c.merged_into IN (m.id, m.merged_into)
        AND n.key LIKE ${asKnown} ESCAPE '!')))`;
}

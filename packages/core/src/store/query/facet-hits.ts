import type { OwnerId } from '../article-store.ts';
import { type FacetLine, gatherFacets } from '../gather-facets.ts';
import type { Facet } from '../search-facets.ts';
import type { Asked } from './asked.ts';
import { sql } from './sql.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** Counts the articles of some rows by what they are and whom they name. */
export async function facetHits(
  database: Asked,
  { each }: SqlDialect,
  owner: OwnerId,
  rows: readonly number[],
): Promise<Record<Facet, Map<string, number>>> {
  const hits = sql`hits AS MATERIALIZED (${each(rows)}),
    found AS MATERIALIZED (
      SELECT t.article_id AS id FROM hits JOIN article_texts t ON t.rowid = hits."row" WHERE t.owner_id = ${owner}
    )`;
  return gatherFacets(
    await database.$queryRaw<FacetLine[]>`
      WITH ${hits}
      SELECT 'publisher' AS facet, a.publisher AS value, count(*) AS count
      FROM found JOIN articles a ON a.owner_id = ${owner} AND a.id = found.id GROUP BY a.publisher
      UNION ALL
      SELECT 'year', substr(a.published_key, 1, 4), count(*)
      FROM found JOIN articles a ON a.owner_id = ${owner} AND a.id = found.id GROUP BY 2
      UNION ALL
      SELECT 'language', a.language, count(*)
      FROM found JOIN articles a ON a.owner_id = ${owner} AND a.id = found.id GROUP BY a.language`,
    await database.$queryRaw<FacetLine[]>`
      WITH ${hits}
      SELECT CASE e.type WHEN 'PER' THEN 'person' ELSE 'place' END AS facet, e.name AS value, count(DISTINCT found.id) AS count
      FROM found JOIN entities e ON e.owner_id = ${owner} AND e.article_id = found.id
      WHERE e.type IN ('PER', 'LOC') GROUP BY e.type, e.name`,
    await database.$queryRaw<FacetLine[]>`
      WITH ${hits}
      SELECT 'tag' AS facet, g.name AS value, count(*) AS count
      FROM found JOIN article_tags at ON at.owner_id = ${owner} AND at.article_id = found.id
      JOIN tags g ON g.owner_id = at.owner_id AND g.id = at.tag_id GROUP BY g.name`,
  );
}

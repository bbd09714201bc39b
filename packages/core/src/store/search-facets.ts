import { z } from 'zod';
import { TearsheetError } from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';
import type { OwnerId } from './article-store.ts';
import { parseQuery } from './query/parse-query.ts';
import { partQuery } from './query/part-query.ts';

/** What the hits of a search are counted by. */
export const FACETS = ['publisher', 'year', 'person', 'place', 'tag', 'language'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetValue {
  value: string;
  /** Articles among the hits. */
  count: number;
  /** What narrows the search to them, to be put behind it. */
  query: string;
}

export interface SearchFacets {
  /** The commonest values of each, the commonest first. */
  facets: Record<Facet, FacetValue[]>;
  /** Hits that were counted. */
  counted: number;
  /** True when there are more hits than those, of which the newest were counted. */
  estimated?: true;
}

export interface FacetQuery {
  query: string;
  /** Values of each facet, 10 if absent; at most 50. */
  values?: number;
}

const FacetQuery: z.ZodType<FacetQuery> = z.object({
  query: z.string(),
  values: z.int().min(1).max(50).exactOptional(),
});

/** So many hits are counted, the newest. */
const COUNTED = 10_000;

/** Counts the hits of a search by publisher, year, person, place, tag and language. */
export async function searchFacets(
  { words }: ArchiveDatabase,
  owner: OwnerId,
  asked: FacetQuery,
): Promise<SearchFacets> {
  const parsed = FacetQuery.safeParse(asked);
  if (!parsed.success) {
    throw new TearsheetError('usage', `This cannot be counted: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  }
  const { query, values = 10 } = parsed.data;
  const rows = await words.rows(owner, partQuery(parseQuery(query).node), COUNTED + 1);
  const counted = rows.slice(0, COUNTED);
  const counts = await words.facets(owner, counted);
  const facetOf = (facet: Facet): FacetValue[] =>
    [...counts[facet]]
      .sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))
      .slice(0, values)
      .map(([value, count]) => ({ value, count, query: narrowBy(facet, value) }));
  return {
    facets: {
      publisher: facetOf('publisher'),
      year: facetOf('year'),
      person: facetOf('person'),
      place: facetOf('place'),
      tag: facetOf('tag'),
      language: facetOf('language'),
    },
    counted: counted.length,
    ...(rows.length > COUNTED ? { estimated: true } : {}),
  };
}

const FIELDS: Readonly<Record<Facet, string>> = {
  publisher: 'publisher',
  year: 'published',
  person: 'person',
  place: 'place',
  tag: 'tag',
  language: 'lang',
};

function narrowBy(facet: Facet, value: string): string {
  const plain = value.replaceAll('"', ' ');
  return `${FIELDS[facet]}:${/^[\p{L}\p{N}.-]+$/u.test(plain) ? plain : `"${plain}"`}`;
}

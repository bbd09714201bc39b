import { FACETS, type Facet } from './search-facets.ts';

/** A value of a facet, as a database counts it. */
export interface FacetLine {
  facet: Facet;
  value: string | null;
  count: bigint | number;
}

/** Puts what was counted together; what an article does not say is no value. */
export function gatherFacets(...counted: readonly FacetLine[][]): Record<Facet, Map<string, number>> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()]));
  for (const { facet, value, count } of counted.flat()) {
    if (value !== null && value !== '') counts[facet]?.set(value, Number(count));
  }
  return counts as Record<Facet, Map<string, number>>;
}

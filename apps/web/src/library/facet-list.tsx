import type { SearchFacets } from './article-summary.ts';
import { asksFor, narrowQuery, widenQuery } from './narrow-query.ts';

const TITLES = {
  publisher: 'Publisher',
  year: 'Year',
  person: 'People',
  place: 'Places',
  tag: 'Tags',
  language: 'Language',
} as const;

/** What the hits of a search are, and whom they name; a click narrows the search, another takes it back. Plain links. */
export function FacetList({ query, found }: { query: string; found: SearchFacets }) {
  const facets = (Object.keys(TITLES) as (keyof typeof TITLES)[]).filter(
    (facet) => found.facets[facet].length > 0,
  );
  const values = facets.flatMap((facet) => found.facets[facet]);
  const asked = values.filter((value) => asksFor(query, value.query));
  if (values.length - asked.length < 2 && asked.length === 0) return null;
  return (
    <details className="facets" open={asked.length > 0}>
      <summary>Narrow the search</summary>
      {found.estimated && (
        <p className="facets-note">Of the newest {found.counted.toLocaleString('en-GB')} articles found.</p>
      )}
      <div className="facets-columns">
        {facets.map((facet) => (
          <section key={facet} aria-labelledby={`facet-${facet}`}>
            <h2 id={`facet-${facet}`}>{TITLES[facet]}</h2>
            <ul>
              {found.facets[facet].map((value) => {
                const there = asksFor(query, value.query);
                const q = there ? widenQuery(query, value.query) : narrowQuery(query, value.query);
                return (
                  <li key={value.value}>
                    <a
                      href={`/search?${new URLSearchParams({ q })}`}
                      aria-current={there ? 'true' : undefined}
                    >
                      <bdi>{value.value}</bdi>
                      {there && <span className="visually-hidden"> (remove)</span>}
                    </a>{' '}
                    <span className="facets-count">{value.count.toLocaleString('en-GB')}</span>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

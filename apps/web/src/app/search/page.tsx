import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { Failure } from '../../frame/failure.tsx';
import { ArticleRow } from '../../library/article-row.tsx';
import type { SearchPage as Found, SearchFacets } from '../../library/article-summary.ts';
import { FacetList } from '../../library/facet-list.tsx';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';
import { QueryFault } from '../../library/query-fault.tsx';
import { SaveSearch } from '../../library/save-search.tsx';
import { SearchBox } from '../../library/search-box.tsx';
import { Snippet } from '../../library/snippet.tsx';

export const metadata: Metadata = { title: 'Search' };

const ROWS = 20;

/** Articles in which words are found, best match first. */
export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const parameters = await searchParams;
  const query = oneParameter(parameters.q)?.trim();
  const after = oneParameter(parameters.after);
  if (query === undefined || query === '') {
    return (
      <main id="main" className="page">
        <div className="page-head">
          <h1>Search</h1>
          <SearchBox />
        </div>
        <div className="empty">
          <p>Finds articles by the words of their headline and text. All words must be there.</p>
          <p>
            Words are found in their other forms too. <code>"nuclear forces"</code> finds a phrase,{' '}
            <code>treat*</code> the beginning of a word, <code>=treaty</code> just this form,{' '}
            <code>publisher:times</code> or <code>published:2019</code> what is of a publisher or a year.
          </p>
        </div>
      </main>
    );
  }
  const [{ value: page, refusal }, { value: facets }] = await Promise.all([
    askArchive((archive) =>
      archive.articles.search.query({ query, limit: ROWS, ...(after === undefined ? {} : { after }) }),
    ),
    askArchive((archive) => archive.articles.facets.query({ query })),
  ]);
  if (refusal && refusal.code !== 'usage') return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Search</h1>
        <SearchBox query={query} />
      </div>
      {refusal ? (
        <div className="empty" role="alert">
          <QueryFault query={query} message={refusal.message} />
        </div>
      ) : (
        <Hits page={page} query={query} facets={facets} />
      )}
    </main>
  );
}

function Hits({ page, query, facets }: { page: Found; query: string; facets: SearchFacets | undefined }) {
  return (
    <>
      <p className="count" role="status">
        {countResults(page.total, page.estimated, page.items.length)}
      </p>
      {page.bounded && (
        <p className="count">
          The best of the newest are shown first; older articles come behind them, however good they are.
        </p>
      )}
      <nav className="instruments" aria-label="What is shown">
        <Link href={`/timeline?${new URLSearchParams({ q: query })}`} prefetch={false}>
          Timeline
        </Link>
        <Link href={`/timeline?${new URLSearchParams({ q: query, show: 'cast' })}`} prefetch={false}>
          Cast
        </Link>
      </nav>
      <SaveSearch query={query} />
      {facets && <FacetList query={query} found={facets} />}
      {page.items.length === 0 ? (
        <div className="empty">
          <p>No article has all of these words. Try fewer, or the beginning of a word with a star: treat*.</p>
        </div>
      ) : (
        <ol className="rows">
          {page.items.map((hit) => (
            <ArticleRow key={hit.id} item={hit}>
              <Snippet pieces={hit.snippet} language={hit.language} />
            </ArticleRow>
          ))}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ q: query, after: page.next }} />}
    </>
  );
}

function countResults(total: number | undefined, estimated: true | undefined, shown: number): string {
  const count = total ?? shown;
  return `${estimated ? 'At least ' : ''}${count.toLocaleString('en-GB')} ${count === 1 ? 'article' : 'articles'}`;
}

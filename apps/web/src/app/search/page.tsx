import type { Metadata } from 'next';
import { askArchive } from '../../archive/ask-archive.ts';
import { Failure } from '../../frame/failure.tsx';
import { ArticleRow } from '../../library/article-row.tsx';
import type { SearchPage as Found } from '../../library/article-summary.ts';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';
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
            <code>"nuclear forces"</code> finds a phrase, <code>treat*</code> the beginning of a word.
          </p>
        </div>
      </main>
    );
  }
  const { value: page, refusal } = await askArchive((archive) =>
    archive.articles.search.query({ query, limit: ROWS, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal && refusal.code !== 'usage') return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Search</h1>
        <SearchBox query={query} />
      </div>
      {refusal ? (
        <div className="empty" role="alert">
          <p>{refusal.message}</p>
        </div>
      ) : (
        <Hits page={page} query={query} />
      )}
    </main>
  );
}

function Hits({ page, query }: { page: Found; query: string }) {
  return (
    <>
      <p className="count" role="status">
        {countResults(page.total, page.estimated, page.items.length)}
      </p>
      <SaveSearch query={query} />
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
  return `${estimated ? 'About ' : ''}${count.toLocaleString('en-GB')} ${count === 1 ? 'article' : 'articles'}`;
}

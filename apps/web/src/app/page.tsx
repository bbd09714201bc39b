import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../archive/ask-archive.ts';
import { Failure } from '../frame/failure.tsx';
import { ArticleRow } from '../library/article-row.tsx';
import { MoreLink } from '../library/more-link.tsx';
import { oneParameter } from '../library/one-parameter.ts';
import { SearchBox } from '../library/search-box.tsx';

export const metadata: Metadata = { title: 'Library' };

const ROWS = 50;

/** Everything that the archive keeps, newest first. */
export default async function LibraryPage({ searchParams }: PageProps<'/'>) {
  const after = oneParameter((await searchParams).after);
  const { value: page, refusal } = await askArchive((archive) =>
    archive.articles.list.query({ limit: ROWS, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Library</h1>
        <SearchBox />
      </div>
      {page.items.length === 0 ? (
        <div className="empty">
          <p>Here stand the articles that you keep, each with the source it was made from.</p>
          <p>
            <Link href="/add">Add the first one</Link>: paste its text, or bring a file. Or type{' '}
            <code>tearsheet add FILE</code> in a terminal.
          </p>
        </div>
      ) : (
        <ol className="rows">
          {page.items.map((item) => (
            <ArticleRow key={item.id} item={item} />
          ))}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ after: page.next }} />}
    </main>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../archive/ask-archive.ts';
import { Failure } from '../frame/failure.tsx';
import { ArticleRow } from '../library/article-row.tsx';
import { MoreLink } from '../library/more-link.tsx';
import { oneParameter } from '../library/one-parameter.ts';
import { SearchBox } from '../library/search-box.tsx';
import { ShelfNav } from '../library/shelf-nav.tsx';
import { readShelf, SHELVES } from '../library/shelves.ts';

export const metadata: Metadata = { title: 'Library' };

const ROWS = 50;

/** What the archive keeps, newest first: all that is not archived, or what has a state, a star, a tag. */
export default async function LibraryPage({ searchParams }: PageProps<'/'>) {
  const asked = await searchParams;
  const after = oneParameter(asked.after);
  const show = readShelf(oneParameter(asked.show));
  const tag = oneParameter(asked.tag);
  const { value: page, refusal } = await askArchive((archive) =>
    archive.articles.list.query({
      limit: ROWS,
      ...(tag === undefined ? SHELVES[show].query : { tag }),
      ...(after === undefined ? {} : { after }),
    }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  const filtered = tag !== undefined || show !== 'library';
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Library</h1>
        <SearchBox />
      </div>
      {tag === undefined ? (
        <ShelfNav current={show} />
      ) : (
        <p className="shelves">
          Articles tagged <strong>{tag}</strong>
          <Link href="/" prefetch={false}>
            All articles
          </Link>
        </p>
      )}
      {page.items.length === 0 && filtered ? (
        <div className="empty">
          <p>{tag === undefined ? SHELVES[show].empty : 'No article has this tag.'}</p>
        </div>
      ) : page.items.length === 0 ? (
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
            <ArticleRow
              key={item.id}
              item={item}
              shows={tag === undefined ? SHELVES[show].shows : undefined}
            />
          ))}
        </ol>
      )}
      {page.next !== undefined && (
        <MoreLink query={{ ...(show === 'library' ? {} : { show }), tag, after: page.next }} />
      )}
    </main>
  );
}

import type { Metadata } from 'next';
import { askArchive } from '../../archive/ask-archive.ts';
import { writeDate } from '../../article/write-date.ts';
import { RestoreButton } from '../../bin/restore-button.tsx';
import { Failure } from '../../frame/failure.tsx';
import { ArticleRow } from '../../library/article-row.tsx';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Bin' };

/** What was deleted, and can be taken back. */
export default async function BinPage({ searchParams }: PageProps<'/bin'>) {
  const after = oneParameter((await searchParams).after);
  const { value: page, refusal } = await askArchive((archive) =>
    archive.articles.list.query({ limit: 50, deleted: true, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Bin</h1>
      </div>
      {page.items.length === 0 ? (
        <div className="empty">
          <p>Deleted articles wait here for 30 days, whole, with their sources. The bin is empty.</p>
          <p>An article comes here by “Delete” above its text.</p>
        </div>
      ) : (
        <ol className="rows">
          {page.items.map((item) => (
            <ArticleRow key={item.id} item={item}>
              {item.expiresAt !== undefined && (
                <p className="row-facts">
                  <span>Removed for good on {writeDate(item.expiresAt.slice(0, 10))}</span>
                </p>
              )}
              <RestoreButton id={item.id} name={item.headline} />
            </ArticleRow>
          ))}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ after: page.next }} />}
    </main>
  );
}

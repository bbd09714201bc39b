import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askArchive } from '../../../archive/ask-archive.ts';
import { EditCollection } from '../../../collections/edit-collection.tsx';
import { MoveButtons } from '../../../collections/move-buttons.tsx';
import { Failure } from '../../../frame/failure.tsx';
import { ArticleRow } from '../../../library/article-row.tsx';
import { MoreLink } from '../../../library/more-link.tsx';
import { oneParameter } from '../../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Collection' };

/** One collection: its articles in their order, which can be changed. */
export default async function CollectionPage({ params, searchParams }: PageProps<'/collections/[id]'>) {
  const { id } = await params;
  const after = oneParameter((await searchParams).after);
  const { value, refusal } = await askArchive(async (archive) => ({
    collection: (await archive.kept.collections.query()).find((one) => one.id === id),
    page: await archive.articles.list.query({
      limit: 100,
      collection: id,
      ...(after === undefined ? {} : { after }),
    }),
  }));
  if (refusal) return <Failure refusal={refusal} />;
  const { collection, page } = value;
  if (!collection) notFound();
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>{collection.name}</h1>
        <Link href="/collections" prefetch={false} data-up aria-keyshortcuts="u">
          All collections
        </Link>
      </div>
      {collection.description !== undefined && <p className="lead">{collection.description}</p>}
      <EditCollection
        id={id}
        name={collection.name}
        {...(collection.description === undefined ? {} : { description: collection.description })}
      />
      {page.items.length === 0 ? (
        <div className="empty">
          <p>Nothing has been put in here yet. In a list or an article, the key c does.</p>
        </div>
      ) : (
        <ol className="rows">
          {page.items.map((item, at) => (
            <ArticleRow key={item.id} item={item}>
              <MoveButtons
                name={item.headline}
                up={
                  at === 0
                    ? undefined
                    : [{ do: 'file', article: item.id, collection: id, before: page.items[at - 1]?.id ?? '' }]
                }
                away={[{ do: 'unfile', article: item.id, collection: id }]}
              />
            </ArticleRow>
          ))}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ after: page.next }} />}
    </main>
  );
}

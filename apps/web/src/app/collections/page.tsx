import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { MoveButtons } from '../../collections/move-buttons.tsx';
import { NewCollection } from '../../collections/new-collection.tsx';
import { Failure } from '../../frame/failure.tsx';

export const metadata: Metadata = { title: 'Collections' };

/** The collections in their order, and the searches that are kept as such. */
export default async function CollectionsPage() {
  const { value, refusal } = await askArchive(async (archive) => ({
    collections: await archive.kept.collections.query(),
    searches: await archive.kept.searches.query(),
    tags: await archive.kept.tags.query(),
  }));
  if (refusal) return <Failure refusal={refusal} />;
  const { collections, searches, tags } = value;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Collections</h1>
      </div>
      {collections.length === 0 && (
        <div className="empty">
          <p>A collection holds articles in the order that you give them. The key c puts one into it.</p>
        </div>
      )}
      <ol className="collections">
        {collections.map(({ id, name, description, articles }, at) => (
          <li key={id}>
            <h2>
              <Link href={`/collections/${id}`} prefetch={false}>
                {name}
              </Link>
            </h2>
            {description !== undefined && <p>{description}</p>}
            <div className="acts-row">
              <p>{countArticles(articles)}</p>
              <MoveButtons
                name={name}
                up={
                  at === 0
                    ? undefined
                    : [
                        {
                          do: 'collection',
                          id,
                          name,
                          ...described(description),
                          before: collections[at - 1]?.id ?? '',
                        },
                      ]
                }
              />
            </div>
          </li>
        ))}
      </ol>
      <NewCollection />
      {searches.length > 0 && (
        <section aria-labelledby="searches">
          <h2 id="searches">Saved searches</h2>
          <ul className="collections">
            {searches.map(({ id, name, query }) => (
              <li key={id}>
                <h2>
                  <Link href={`/search?q=${encodeURIComponent(query)}`} prefetch={false}>
                    {name}
                  </Link>
                </h2>
                <div className="acts-row">
                  <p>
                    <code>{query}</code>
                  </p>
                  <MoveButtons name={name} away={[{ do: 'unsearch', id }]} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <section aria-labelledby="all-tags">
          <h2 id="all-tags">Tags</h2>
          <p className="kept-names">
            {tags.map(({ name, articles }) => (
              <a key={name} className="tag" href={`/?tag=${encodeURIComponent(name)}`}>
                {name} {articles}
              </a>
            ))}
          </p>
        </section>
      )}
    </main>
  );
}

const described = (description: string | undefined) => (description === undefined ? {} : { description });

function countArticles(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'article' : 'articles'}`;
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { Failure } from '../../frame/failure.tsx';
import { tellImport } from '../../imports/tell-import.ts';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Imports' };

/** What was imported, and what became of every row of it. */
export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const after = oneParameter((await searchParams).after);
  const { value: page, refusal } = await askArchive((archive) =>
    archive.imports.list.query({ limit: 50, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Imports</h1>
      </div>
      <p className="lead">
        The exports of Pocket, Instapaper, Omnivore, wallabag, Readwise Reader, Karakeep, Linkwarden,
        Raindrop, Matter and Zotero, bookmarks, folders and archives come in by{' '}
        <code>tearsheet import PATH</code>, with tags, states, highlights and notes. Every row is accounted
        for.
      </p>
      {page.items.length === 0 ? (
        <div className="empty">
          <p>Nothing has been imported yet.</p>
        </div>
      ) : (
        <ol className="collections">
          {page.items.map((one) => (
            <li key={one.id}>
              <h2>
                <Link href={`/imports/${one.id}`} prefetch={false}>
                  {one.name}
                </Link>
              </h2>
              <p>{tellImport(one)}</p>
            </li>
          ))}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ after: page.next }} />}
    </main>
  );
}

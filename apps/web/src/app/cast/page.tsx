import type { Metadata } from 'next';
import { askArchive } from '../../archive/ask-archive.ts';
import { KindNav, readKind } from '../../cast/kind-nav.tsx';
import { MemberList } from '../../cast/member-list.tsx';
import { Failure } from '../../frame/failure.tsx';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Cast' };

const ROWS = 60;

/** Who and what the archive speaks of, the most named first. */
export default async function CastPage({ searchParams }: PageProps<'/cast'>) {
  const parameters = await searchParams;
  const after = oneParameter(parameters.after);
  const query = oneParameter(parameters.name)?.trim();
  const kind = readKind(oneParameter(parameters.kind));
  const { value: page, refusal } = await askArchive((archive) =>
    archive.cast.list.query({
      limit: ROWS,
      ...(after === undefined ? {} : { after }),
      ...(query === undefined || query === '' ? {} : { query }),
      ...(kind === undefined ? {} : { type: kind }),
    }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Cast</h1>
        <search>
          <form action="/cast" className="search-box">
            <label className="visually-hidden" htmlFor="name">
              A name, its beginning, or a part of it
            </label>
            <input
              id="name"
              type="search"
              name="name"
              defaultValue={query}
              placeholder="A name"
              autoComplete="off"
            />
            {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
            <button type="submit">Find</button>
          </form>
        </search>
      </div>
      <KindNav kind={kind} />
      {page.items.length === 0 ? (
        <div className="empty">
          <p>
            {query === undefined
              ? 'Here stand the people, bodies and places that your articles name, put together across all of them.'
              : 'Nobody and nothing in the archive is called so.'}
          </p>
        </div>
      ) : (
        <MemberList members={page.items} />
      )}
      {page.next !== undefined && <MoreLink query={{ after: page.next, kind }} what="More names" />}
    </main>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { DatedList } from '../../cast/dated-list.tsx';
import { MemberList } from '../../cast/member-list.tsx';
import { Failure } from '../../frame/failure.tsx';
import { oneParameter } from '../../library/one-parameter.ts';
import { SearchBox } from '../../library/search-box.tsx';

export const metadata: Metadata = { title: 'Timeline' };

/** The days that what a search finds speaks of, and whom it names. */
export default async function TimelinePage({ searchParams }: PageProps<'/timeline'>) {
  const parameters = await searchParams;
  const query = oneParameter(parameters.q)?.trim() ?? '';
  const showsCast = oneParameter(parameters.show) === 'cast';
  const over = { query };
  const [days, cast] = await Promise.all([
    query === '' || showsCast ? undefined : askArchive((archive) => archive.cast.timeline.query({ over })),
    query === '' || !showsCast ? undefined : askArchive((archive) => archive.cast.over.query({ over })),
  ]);
  const refusal = days?.refusal ?? cast?.refusal;
  if (refusal && refusal.code !== 'usage') return <Failure refusal={refusal} />;
  const views = [
    ['Articles', `/search?${new URLSearchParams({ q: query })}`, false],
    ['Timeline', `/timeline?${new URLSearchParams({ q: query })}`, !showsCast],
    ['Cast', `/timeline?${new URLSearchParams({ q: query, show: 'cast' })}`, showsCast],
  ] as const;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>{showsCast ? 'Cast' : 'Timeline'}</h1>
        <SearchBox query={query} />
      </div>
      <nav className="instruments" aria-label="What is shown">
        {views.map(([name, href, current]) => (
          <Link key={name} href={href} prefetch={false} aria-current={current ? 'true' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {refusal && (
        <div className="empty" role="alert">
          <p>{refusal.message}</p>
        </div>
      )}
      {days?.value && <DatedList {...days.value} />}
      {cast?.value && <MemberList members={cast.value.members} />}
    </main>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { count } from '../../cast/member.ts';
import { Failure } from '../../frame/failure.tsx';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';
import { writeDays } from '../../stories/write-days.ts';

export const metadata: Metadata = { title: 'Stories' };

/** Stories that several articles tell, those that grew last first. */
export default async function StoriesPage({ searchParams }: PageProps<'/stories'>) {
  const after = oneParameter((await searchParams).after);
  const { value: page, refusal } = await askArchive((archive) =>
    archive.stories.list.query({ limit: 50, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Stories</h1>
      </div>
      {page.items.length === 0 ? (
        <div className="empty">
          <p>
            Here stand the stories that two or more of your articles tell, with what each of them changed.
          </p>
          <p>Articles find their story by themselves when they are added.</p>
        </div>
      ) : (
        <ol className="rows">
          {page.items.map((story) => {
            const days = writeDays(story);
            return (
              <li key={story.id} className="row" data-row={story.id}>
                <h2 className="row-headline">
                  <Link href={`/stories/${story.id}`} prefetch={false} dir="auto">
                    {story.title}
                  </Link>
                </h2>
                <p className="row-facts">
                  <span>{count(story.articles, 'article')}</span>
                  {days !== undefined && <span>{days}</span>}
                </p>
              </li>
            );
          })}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ after: page.next }} what="More stories" />}
    </main>
  );
}

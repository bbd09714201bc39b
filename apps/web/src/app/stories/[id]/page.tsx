import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { askArchive } from '../../../archive/ask-archive.ts';
import { DatedList } from '../../../cast/dated-list.tsx';
import { DecisionList } from '../../../cast/decision-list.tsx';
import { count } from '../../../cast/member.ts';
import { MemberList } from '../../../cast/member-list.tsx';
import { Failure } from '../../../frame/failure.tsx';
import { MoreLink } from '../../../library/more-link.tsx';
import { oneParameter } from '../../../library/one-parameter.ts';
import { DecideStory } from '../../../stories/decide-story.tsx';
import { StoryArticles } from '../../../stories/story-articles.tsx';
import { writeDays } from '../../../stories/write-days.ts';

const loadStory = cache((id: string) => askArchive((archive) => archive.stories.get.query({ id })));

const VIEWS = [
  ['articles', 'Articles'],
  ['timeline', 'Timeline'],
  ['cast', 'Cast'],
] as const;
type View = (typeof VIEWS)[number][0];

export async function generateMetadata({ params }: PageProps<'/stories/[id]'>): Promise<Metadata> {
  const { value } = await loadStory((await params).id);
  return { title: value?.title ?? 'Story' };
}

/** A story: its articles in their order, its timeline, its cast. */
export default async function StoryPage({ params, searchParams }: PageProps<'/stories/[id]'>) {
  const { id } = await params;
  const parameters = await searchParams;
  const [{ value: story, refusal }, { value: others }] = await Promise.all([
    loadStory(id),
    askArchive((archive) => archive.stories.list.query({ limit: 60 })),
  ]);
  if (refusal) return <Failure refusal={refusal} />;
  const asked = oneParameter(parameters.show);
  const view: View = VIEWS.find(([name]) => name === asked)?.[0] ?? 'articles';
  const days = writeDays(story);
  return (
    <main id="main" className="page story">
      <div className="page-head">
        <h1 dir="auto">{story.title}</h1>
        <DecideStory
          key={story.title}
          story={story}
          others={others?.items.filter((other) => other.id !== id) ?? []}
        />
      </div>
      <p className="row-facts">
        <span>{count(story.articles, 'article')}</span>
        {days !== undefined && <span>{days}</span>}
      </p>
      <DecisionList about="stories" decisions={story.decisions} />
      <nav className="instruments" aria-label="What is shown">
        {VIEWS.map(([name, title]) => (
          <Link
            key={name}
            href={`/stories/${id}?show=${name}`}
            prefetch={false}
            scroll={false}
            aria-current={view === name ? 'true' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      <StoryPart id={id} view={view} after={oneParameter(parameters.after)} />
    </main>
  );
}

async function StoryPart({ id, view, after }: { id: string; view: View; after: string | undefined }) {
  if (view === 'timeline') {
    const { value, refusal } = await askArchive((archive) =>
      archive.cast.timeline.query({ over: { story: id } }),
    );
    return refusal ? <p role="alert">{refusal.message}</p> : <DatedList {...value} />;
  }
  if (view === 'cast') {
    const { value, refusal } = await askArchive((archive) =>
      archive.cast.over.query({ over: { story: id } }),
    );
    return refusal ? <p role="alert">{refusal.message}</p> : <MemberList members={value.members} />;
  }
  const { value, refusal } = await askArchive((archive) =>
    archive.stories.articles.query({ id, limit: 50, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal) return <p role="alert">{refusal.message}</p>;
  return (
    <>
      <StoryArticles id={id} articles={value.items} />
      {value.next !== undefined && <MoreLink query={{ show: view, after: value.next }} />}
    </>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { askArchive } from '../../../archive/ask-archive.ts';
import { writeDate } from '../../../article/write-date.ts';
import { AppearanceList } from '../../../cast/appearance-list.tsx';
import { DatedList } from '../../../cast/dated-list.tsx';
import { DecideMember } from '../../../cast/decide-member.tsx';
import { DecisionList } from '../../../cast/decision-list.tsx';
import { count, KINDS, type Member } from '../../../cast/member.ts';
import { StatementList } from '../../../cast/statement-list.tsx';
import { Failure } from '../../../frame/failure.tsx';
import { MoreLink } from '../../../library/more-link.tsx';
import { oneParameter } from '../../../library/one-parameter.ts';

const loadMember = cache((id: string) => askArchive((archive) => archive.cast.get.query({ id })));

const VIEWS = [
  ['said', 'Said'],
  ['articles', 'Articles'],
  ['timeline', 'Timeline'],
] as const;
type View = (typeof VIEWS)[number][0];

export async function generateMetadata({ params }: PageProps<'/cast/[id]'>): Promise<Metadata> {
  const { value } = await loadMember((await params).id);
  return { title: value?.name ?? 'Cast' };
}

/** Somebody or something across the archive: names, roles over time, what was said, where it appears, when. */
export default async function MemberPage({ params, searchParams }: PageProps<'/cast/[id]'>) {
  const { id } = await params;
  const parameters = await searchParams;
  const { value: member, refusal } = await loadMember(id);
  if (refusal) return <Failure refusal={refusal} />;
  const asked = oneParameter(parameters.show);
  const view: View =
    VIEWS.find(([name]) => name === asked)?.[0] ?? (member.quotations > 0 ? 'said' : 'articles');
  return (
    <main id="main" className="page member">
      <div className="page-head">
        <h1 dir="auto">{member.name}</h1>
        <DecideMember key={member.id} member={member} />
      </div>
      <MemberFacts member={member} />
      <DecisionList about="cast" decisions={member.decisions} />
      <nav className="instruments" aria-label="What is shown">
        {VIEWS.map(([name, title]) => (
          <Link
            key={name}
            href={`/cast/${member.id}?show=${name}`}
            prefetch={false}
            scroll={false}
            aria-current={view === name ? 'true' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      <MemberPart id={member.id} view={view} after={oneParameter(parameters.after)} />
    </main>
  );
}

function MemberFacts({
  member: { type, name, names, roles, articles, mentions, quotations },
}: {
  member: Member;
}) {
  const others = names.map((one) => one.name).filter((one) => one !== name);
  return (
    <dl className="facts">
      <div>
        <dt>{KINDS[type].one}</dt>
        <dd>
          {count(articles, 'article')}, {count(mentions, 'mention')}, {count(quotations, 'statement')}
        </dd>
      </div>
      {others.length > 0 && (
        <div>
          <dt>Also</dt>
          <dd dir="auto">{[...new Set(others)].join(', ')}</dd>
        </div>
      )}
      {roles.length > 0 && (
        <div>
          <dt>As of the articles</dt>
          <dd>
            <ul>
              {roles.map(({ role, from, to, articles: times }) => (
                <li key={role}>
                  <span dir="auto">{role}</span>
                  <span className="role-when">
                    {from === undefined || to === undefined
                      ? count(times, 'article')
                      : from === to
                        ? writeDate(from)
                        : `${writeDate(from)} to ${writeDate(to)}`}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

async function MemberPart({ id, view, after }: { id: string; view: View; after: string | undefined }) {
  const page = { id, limit: 40, ...(after === undefined ? {} : { after }) };
  if (view === 'timeline') {
    const { value, refusal } = await askArchive((archive) =>
      archive.cast.timeline.query({ over: { member: id } }),
    );
    return refusal ? <p role="alert">{refusal.message}</p> : <DatedList {...value} />;
  }
  if (view === 'articles') {
    const { value, refusal } = await askArchive((archive) => archive.cast.appearances.query(page));
    if (refusal) return <p role="alert">{refusal.message}</p>;
    return (
      <>
        <AppearanceList id={id} appearances={value.items} />
        {value.next !== undefined && <MoreLink query={{ show: view, after: value.next }} />}
      </>
    );
  }
  const { value, refusal } = await askArchive((archive) => archive.cast.statements.query(page));
  if (refusal) return <p role="alert">{refusal.message}</p>;
  return (
    <>
      <StatementList statements={value.items} />
      {value.next !== undefined && <MoreLink query={{ show: view, after: value.next }} />}
    </>
  );
}

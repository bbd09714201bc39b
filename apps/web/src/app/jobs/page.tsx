import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { Failure } from '../../frame/failure.tsx';
import { ChangeJob } from '../../jobs/change-job.tsx';
import { FollowJobs } from '../../jobs/follow-jobs.tsx';
import { isUnfinished, nameJob } from '../../jobs/job.ts';
import { JobFacts } from '../../jobs/job-facts.tsx';
import { StartJobs } from '../../jobs/start-jobs.tsx';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Jobs' };

/** Work that takes a while, the newest first. */
export default async function JobsPage({ searchParams }: PageProps<'/jobs'>) {
  const after = oneParameter((await searchParams).after);
  const { value: page, refusal } = await askArchive((archive) =>
    archive.jobs.list.query({ limit: 50, ...(after === undefined ? {} : { after }) }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Jobs</h1>
      </div>
      <p className="lead">
        Work on the whole library, done beside your reading. Whatever is cut off goes on where it ended. What
        you corrected, marked and noted stays as it is, and so does the parse before.
      </p>
      <StartJobs />
      {page.items.length === 0 ? (
        <div className="empty">
          <p>
            Nothing is being done. An import is started with <code>tearsheet jobs start import PATH</code>.
          </p>
        </div>
      ) : (
        <ol className="rows">
          {page.items.map((job) => (
            <li key={job.id} className="row">
              <h2 className="row-headline">
                <Link href={`/jobs/${job.id}`} prefetch={false}>
                  {nameJob(job)}
                </Link>
              </h2>
              <JobFacts job={job} />
              <ChangeJob id={job.id} state={job.state} name={nameJob(job)} />
            </li>
          ))}
        </ol>
      )}
      {page.items.some(isUnfinished) && <FollowJobs />}
      {page.next !== undefined && <MoreLink query={{ after: page.next }} what="Earlier jobs" />}
    </main>
  );
}

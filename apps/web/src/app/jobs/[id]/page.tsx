import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../../archive/ask-archive.ts';
import { Failure } from '../../../frame/failure.tsx';
import { ChangeJob } from '../../../jobs/change-job.tsx';
import { FollowJobs } from '../../../jobs/follow-jobs.tsx';
import { isUnfinished, nameJob } from '../../../jobs/job.ts';
import { JobFacts } from '../../../jobs/job-facts.tsx';
import { MoreLink } from '../../../library/more-link.tsx';
import { oneParameter } from '../../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Job' };

/** One job, and everything of it that failed, with the reason. */
export default async function JobPage({ params, searchParams }: PageProps<'/jobs/[id]'>) {
  const { id } = await params;
  const after = oneParameter((await searchParams).after);
  const { value, refusal } = await askArchive((archive) =>
    Promise.all([
      archive.jobs.get.query({ id }),
      archive.jobs.faults.query({ id, limit: 100, ...(after === undefined ? {} : { after }) }),
    ]),
  );
  if (refusal) return <Failure refusal={refusal} />;
  const [job, faults] = value;
  return (
    <main id="main" className="page">
      <p>
        <Link href="/jobs" prefetch={false}>
          All jobs
        </Link>
      </p>
      <div className="page-head">
        <h1>{nameJob(job)}</h1>
      </div>
      <JobFacts job={job} />
      <ChangeJob id={job.id} state={job.state} name={nameJob(job)} />
      {faults.items.length > 0 && (
        <>
          <h2>What failed</h2>
          <ol className="rows">
            {faults.items.map(({ item, name, reason }) => (
              <li key={item} className="row">
                <h3 className="row-headline">
                  {name === item ? <Link href={`/a/${item}`}>{item}</Link> : name}
                </h3>
                <p className="row-facts">
                  {name !== item && <span>row {item}</span>}
                  <span>{reason}</span>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
      {isUnfinished(job) && <FollowJobs />}
      {faults.next !== undefined && <MoreLink query={{ after: faults.next }} what="More that failed" />}
    </main>
  );
}

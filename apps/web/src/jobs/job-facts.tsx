import { describeState, type Job } from './job.ts';

const number = new Intl.NumberFormat('en');

/** How far a job is, and why it is no further. */
export function JobFacts({ job }: { job: Job }) {
  const { state, done, failed, total, reason } = job;
  return (
    <>
      {state === 'running' && total !== undefined && (
        <progress className="job-progress" max={Math.max(total, 1)} value={done} aria-label="Done so far" />
      )}
      <p className="row-facts">
        <span>{describeState(job)}</span>
        {total !== undefined && (
          <span>
            {number.format(done)} of {number.format(total)}
          </span>
        )}
        {failed > 0 && <span>{number.format(failed)} failed</span>}
        <span>
          <time dateTime={job.madeAt}>{job.madeAt.slice(0, 16).replace('T', ' ')} UTC</time>
        </span>
      </p>
      {reason !== undefined && state !== 'done' && <p className="job-reason">{reason.message}</p>}
    </>
  );
}

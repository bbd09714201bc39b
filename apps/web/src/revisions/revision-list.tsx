import { RevisionButton } from './revision-button.tsx';

/** A parse of an article, as the archive lists it. */
export interface ListedRevision {
  number: number;
  madeAt: string;
  reason: 'added' | 'reparsed';
  reader: string;
  headline: string;
  current?: true;
}

const REASONS = { added: 'as it came in', reparsed: 'parsed again' };
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** The parses of an article, the newest first: which is the article, what each changed, and the way back. */
export function RevisionList({ id, revisions }: { id: string; revisions: readonly ListedRevision[] }) {
  return (
    <ol className="revision-list">
      {revisions.map(({ number, madeAt, reason, reader, headline, current }, at) => {
        const before = revisions[at + 1]?.number;
        return (
          <li key={number}>
            <span>
              <strong>Revision {number}</strong>, {REASONS[reason]} on{' '}
              <time dateTime={madeAt}>{WHEN.format(new Date(madeAt))} UTC</time>
              {current === true && <em> · the article now</em>}
              <span className="mark-why">
                {headline === '' ? 'Without a headline' : headline} · reader {reader}
              </span>
            </span>
            <span className="correct-act">
              {before !== undefined && <a href={`?from=${before}&to=${number}#changes`}>What it changed</a>}
              {current !== true && <RevisionButton id={id} use={number} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

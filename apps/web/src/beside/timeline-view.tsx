import type { AnnotationSet, Article } from '@tearsheet/core/model';
import { writeDate } from '../article/write-date.ts';
import { EntryTools } from '../findings/entry-tools.tsx';
import { gatherTimes } from './gather-times.ts';
import { TimelineFigure } from './timeline-figure.tsx';
import { writeTime } from './write-time.ts';

/** When it all was: drawn, and as a table, which says the same. */
export function TimelineView({ set, article }: { set: AnnotationSet; article: Article }) {
  const times = gatherTimes(set);
  if (times.length === 0) return <p className="beside-empty">This article names no time.</p>;
  const { datePublished } = article;
  const inferred = article.evidence.some(
    ({ target, inferred }) => target === '/datePublished' && inferred === true,
  );
  return (
    <>
      {datePublished !== undefined && (
        <p className="counted-from">
          Counted from{' '}
          <span className={inferred ? 'inferred-value' : undefined}>{writeDate(datePublished)}</span>
          {inferred && (
            <>
              , <span className="inferred-word">inferred</span>
            </>
          )}
          .
        </p>
      )}
      <TimelineFigure times={times} published={datePublished} />
      <table className="beside-table">
        <caption className="visually-hidden">Times in the order in which they were</caption>
        <thead>
          <tr>
            <th scope="col">In the text</th>
            <th scope="col">When</th>
            <th scope="col">
              <span className="visually-hidden">Corrections</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time.id} id={`of-${time.id}`} data-of={time.id}>
              <td>
                <a href={`#${time.id}`}>{time.words}</a>
              </td>
              <td>{writeTime(time)}</td>
              <td>
                <EntryTools name={time.words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

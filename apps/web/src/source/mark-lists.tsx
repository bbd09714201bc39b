import type { Notice } from '@tearsheet/core/model';
import type { ListedRemoval, ListedRepair } from './collect-marks.ts';
import { showSpaces } from './show-spaces.ts';

interface Props {
  repairs: readonly ListedRepair[];
  removals: readonly ListedRemoval[];
  notices: readonly Notice[];
}

/** What was done between source and article, in words: the same that the marks show. */
export function MarkLists({ repairs, removals, notices }: Props) {
  return (
    <div className="mark-lists">
      {notices.length > 0 && (
        <section>
          <h2>Doubtful</h2>
          <ul>
            {notices.map((notice) => (
              <li key={`${notice.code} ${notice.message}`}>
                {notice.message}
                {notice.alternatives !== undefined && notice.alternatives.length > 0 && (
                  <> It could also be: {notice.alternatives.map(({ value }) => value).join('; ')}.</>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Taken out of the text</h2>
        {removals.length === 0 && <p>Nothing.</p>}
        <ol>
          {removals.map((removal) => (
            <li key={removal.number} id={`removal-${removal.number}`} value={removal.number}>
              <span className="mark-kind">{removal.kind.replaceAll('-', ' ')}</span>{' '}
              <span className="mark-why">{removal.why}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>Repaired</h2>
        {repairs.length === 0 && <p>Nothing.</p>}
        <ol className="repair-list">
          {repairs.map((repair) => (
            <li key={repair.number} id={`repair-${repair.number}`} value={repair.number}>
              <span className="visually-hidden">before </span>
              <del className="mark-text">{showSpaces(repair.before)}</del>
              <span className="visually-hidden">after </span>
              <span aria-hidden="true"> → </span>
              <ins className="mark-text">{showSpaces(repair.after)}</ins>{' '}
              <span className="mark-why">{repair.why}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Marks, RemovalMark } from './collect-marks.ts';
import { sweepSpans } from './segment-source.ts';

/** Words of a laid out page with their place in the source. */
interface LaidRun {
  start: number;
  end: number;
  text: string;
  link?: true;
}

/** A page of markup as the archive lays it out: words in blocks, and nothing that a browser would run or ask for. */
export interface LaidSource {
  blocks: { kind: string; runs: LaidRun[] }[];
  cut?: true;
}

/** The words of a run, with what they are in the article. */
interface PlacedRun extends LaidRun {
  targets: string[];
  opens: string[];
  removal?: RemovalMark;
  /** It is the last of what was taken out: the mark stands behind it. */
  marked?: true;
}

/** The parts of the article that have a place on a laid out page. */
export function targetsOnPage(blocks: readonly (readonly PlacedRun[])[]): string[] {
  return blocks.flatMap((runs) => runs.flatMap(({ targets }) => targets));
}

/** Says of each run of a page what became of its words. */
export function placeRuns({ blocks }: LaidSource, marks: Marks): PlacedRun[][] {
  const covering = sweepSpans(
    marks.places.flatMap(({ target, ranges }) => ranges.map((range) => ({ target, ...range }))),
  );
  const removing = sweepSpans(marks.removals);
  const opened = new Set<string>();
  const placed = blocks.map(({ runs }) =>
    runs.map((run): PlacedRun => {
      const removal = removing(run)[0];
      const targets = [...new Set(covering(run).map(({ target }) => target))];
      const opens = targets.filter((target) => !opened.has(target));
      for (const target of opens) opened.add(target);
      return { ...run, targets, opens, ...(removal === undefined ? {} : { removal }) };
    }),
  );
  const last = new Map<RemovalMark, PlacedRun>();
  for (const run of placed.flat()) if (run.removal) last.set(run.removal, run);
  for (const run of last.values()) run.marked = true;
  return placed;
}

/** A page of markup, laid out by the archive: what the article is made of, what was taken out, and what was left aside. */
export function LaidSourceView({ page, placed }: { page: LaidSource; placed: readonly PlacedRun[][] }) {
  return (
    <div className="laid-source">
      {placed.map((runs, at) => {
        const kind = page.blocks[at]?.kind ?? 'text';
        const kept = runs.some(({ targets }) => targets.length > 0);
        return (
          <p
            key={runs[0]?.start ?? at}
            className={`laid-block laid-${kind}`}
            data-kept={kept ? '' : undefined}
            dir="auto"
          >
            {kind === 'picture' && <span className="laid-note">Picture: </span>}
            {runs.map(showRun)}
          </p>
        );
      })}
      {page.cut === true && (
        <p className="empty">The page goes on; what follows is too much to show. See it as text.</p>
      )}
    </div>
  );
}

function showRun(run: PlacedRun): ReactNode {
  const { targets, opens, removal } = run;
  const [first] = opens;
  return (
    <span
      key={run.start}
      className={[
        targets.length === 0 ? undefined : 'run',
        removal === undefined ? undefined : 'removed',
        run.link === true ? 'laid-link' : undefined,
      ]
        .filter((name) => name !== undefined)
        .join(' ')}
      data-of={targets.length === 0 ? undefined : targets.join(' ')}
      data-removal={removal?.number}
      id={first === undefined ? undefined : `src-${first}`}
    >
      {opens.slice(1).map((target) => (
        <span key={target} id={`src-${target}`} />
      ))}
      {run.text}
      {removal !== undefined && run.marked === true && (
        <a
          className="removal-mark"
          href={`#removal-${removal.number}`}
          data-mark={`removal-${removal.number}`}
          data-why={removal.kind.replaceAll('-', ' ')}
        >
          <span className="visually-hidden">Taken out of the text: {removal.why}</span>
        </a>
      )}
    </span>
  );
}

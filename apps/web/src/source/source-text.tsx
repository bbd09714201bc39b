import { createElement, Fragment, type ReactNode } from 'react';
import type { Piece, Run } from './segment-source.ts';

/**
 * The text of the source as it was decoded, line numbers and proof-reader's marks around it. The marks' signs are
 * drawn by the style sheet and their names cannot be selected, so that the text is copied as it is.
 */
export function SourceText({ runs }: { runs: readonly Run[] }) {
  return <pre className="source-text">{runs.map(showRun)}</pre>;
}

function showRun(run: Run): ReactNode {
  const { targets, opens, removal } = run;
  const plain = targets.length === 0 && removal === undefined;
  const pieces = run.pieces.map(showPiece);
  if (plain) return <Fragment key={run.start}>{pieces}</Fragment>;
  const [first] = opens;
  return (
    <span
      key={run.start}
      className={removal === undefined ? 'run' : 'run removed'}
      data-of={targets.join(' ')}
      data-removal={removal?.number}
      id={first === undefined ? undefined : `src-${first}`}
    >
      {opens.slice(1).map((target) => (
        <span key={target} id={`src-${target}`} />
      ))}
      {pieces}
      {removal !== undefined && run.end === removal.end && (
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

function showPiece(piece: Piece): ReactNode {
  const { line, repair, text } = piece;
  const number =
    line === undefined ? null : <i className="line-number" data-line={line} id={`line-${line}`} />;
  if (repair === undefined) {
    return createElement(Fragment, { key: piece.start }, number, text);
  }
  return (
    <Fragment key={`${piece.start} ${repair.number}`}>
      {number}
      {piece.marked === true && repair.form === 'bow' && showMark(piece)}
      <span className="repair" data-form={repair.form}>
        {text}
      </span>
      {piece.marked === true && repair.form !== 'bow' && showMark(piece)}
    </Fragment>
  );
}

function showMark({ repair }: Piece): ReactNode {
  if (repair === undefined) return null;
  return (
    <a
      className="repair-mark"
      data-form={repair.form}
      data-number={repair.number}
      data-after={repair.form === 'replace' || repair.form === 'caret' ? repair.after : undefined}
      data-mark={`repair-${repair.number}`}
      href={`#repair-${repair.number}`}
    >
      <span className="visually-hidden">
        Repair {repair.number}: {repair.why}
      </span>
    </a>
  );
}

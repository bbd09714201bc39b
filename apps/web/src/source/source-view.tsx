import type { Article } from '@tearsheet/core/model';
import { collectMarks } from './collect-marks.ts';
import { LightUp } from './light-up.tsx';
import { MarkLists } from './mark-lists.tsx';
import { PlacedArticle } from './placed-article.tsx';
import { segmentSource } from './segment-source.ts';
import { SourceText } from './source-text.tsx';
import { windowSource } from './window-source.ts';

interface Props {
  id: string;
  article: Article;
  /** The decoded text of the source; absent where there is none to show. */
  text?: string;
  part: number;
}

/** An article and what it was made of, side by side. */
export function SourceView({ id, article, text = '', part }: Props) {
  const window = windowSource(text, part);
  const marks = collectMarks(article);
  const runs = segmentSource(text, marks, window, window.firstLine);
  const shown = new Set(runs.flatMap((run) => run.targets));
  const inside = ({ start, end }: { start: number; end: number }) =>
    end >= window.start && start < window.end;
  const cut = window.parts > 1;
  return (
    <>
      {cut && (
        <nav className="parts" aria-label="Parts of the source">
          <p>
            This source is long. You see part {window.part} of {window.parts}, from line{' '}
            {window.firstLine.toLocaleString('en-GB')}; the article beside it is cut to match.{' '}
            <a href={`/sources/${id}`}>Download the whole file</a>
          </p>
          <p className="part-links">
            {window.part > 1 && <a href={`?part=${window.part - 1}`}>Earlier part</a>}
            {window.part < window.parts && <a href={`?part=${window.part + 1}`}>Later part</a>}
          </p>
        </nav>
      )}
      <LightUp
        source={
          text === '' ? <p className="empty">This source has no text to show.</p> : <SourceText runs={runs} />
        }
        article={<PlacedArticle article={article} shown={shown} whole={!cut} />}
      />
      <MarkLists
        repairs={marks.repairs.filter(inside)}
        removals={marks.removals.filter(inside)}
        notices={article.notices}
      />
    </>
  );
}

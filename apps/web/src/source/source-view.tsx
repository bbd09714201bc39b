import type { Article } from '@tearsheet/core/model';
import type { ReactNode } from 'react';
import { collectMarks, type Marks } from './collect-marks.ts';
import { collectPageMarks, type PageMarks, type PagesOfSource } from './collect-page-marks.ts';
import { type LaidSource, LaidSourceView, placeRuns, targetsOnPage } from './laid-source.tsx';
import { LightUp } from './light-up.tsx';
import { MarkLists } from './mark-lists.tsx';
import { PageMap } from './page-map.tsx';
import { PlacedArticle } from './placed-article.tsx';
import { type Run, segmentSource } from './segment-source.ts';
import { SourceText } from './source-text.tsx';
import { windowSource } from './window-source.ts';

interface Props {
  id: string;
  article: Article;
  /** The decoded text of the source; absent where there is none to show. */
  text?: string;
  part: number;
  /** Why there is no text, where there should be one. */
  absent?: string;
  pages: PagesOfSource;
  /** The source laid out as its reader sees it, shown in the place of its text. */
  laid?: LaidSource;
}

/** An article and what it was made of, side by side. */
export function SourceView({ laid, ...props }: Props) {
  const marks = collectMarks(props.article);
  if (laid === undefined) return <WrittenSource {...props} marks={marks} />;
  const placed = placeRuns(laid, marks);
  const { article } = props;
  return (
    <>
      <LightUp
        source={<LaidSourceView page={laid} placed={placed} />}
        article={<PlacedArticle article={article} shown={new Set(targetsOnPage(placed))} whole />}
      />
      <MarkLists repairs={marks.repairs} removals={marks.removals} notices={article.notices} />
    </>
  );
}

/** A source as it is written, character for character, or its pages as they are printed. */
function WrittenSource({
  id,
  article,
  text = '',
  part,
  absent,
  pages,
  marks,
}: Omit<Props, 'laid'> & { marks: Marks }) {
  const window = windowSource(text, part);
  const runs = segmentSource(text, marks, window, window.firstLine);
  const onPages = collectPageMarks(article, pages);
  const shown = new Set([
    ...runs.flatMap((run) => run.targets),
    ...onPages.pages.flatMap(({ places }) => places.flatMap(({ target }) => target ?? [])),
  ]);
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
            {window.part > 1 && <a href={`?view=text&part=${window.part - 1}`}>Earlier part</a>}
            {window.part < window.parts && <a href={`?view=text&part=${window.part + 1}`}>Later part</a>}
          </p>
        </nav>
      )}
      <LightUp
        source={showSource(runs, onPages, { id, article, absent })}
        article={<PlacedArticle article={article} shown={shown} whole={!cut} />}
      />
      <MarkLists
        repairs={[...marks.repairs.filter(inside), ...onPages.repairs]}
        removals={[...marks.removals.filter(inside), ...onPages.removals]}
        notices={article.notices}
      />
    </>
  );
}

function showSource(
  runs: readonly Run[],
  onPages: PageMarks,
  { id, article, absent }: { id: string; article: Article; absent: string | undefined },
): ReactNode {
  if (runs.length > 0) return <SourceText runs={runs} />;
  if (onPages.pages.length === 0)
    return <p className="empty">{absent ?? 'This source has no text to show.'}</p>;
  const numbers = new Map(article.body.children.map((block, at) => [block.id, String(at + 1)]));
  return <PageMap id={id} marks={onPages} numbers={numbers} />;
}

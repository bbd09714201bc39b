import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { Failure } from '../../frame/failure.tsx';
import { MoreLink } from '../../library/more-link.tsx';
import { oneParameter } from '../../library/one-parameter.ts';
import { CopyMarks } from '../../marks/copy-marks.tsx';

export const metadata: Metadata = { title: 'Highlights' };

/** What was marked and noted in the whole archive, the newest first, by article. */
export default async function HighlightsPage({ searchParams }: PageProps<'/highlights'>) {
  const asked = await searchParams;
  const after = oneParameter(asked.after);
  const show = oneParameter(asked.show);
  const kind = show === 'highlight' || show === 'note' ? show : undefined;
  const { value: page, refusal } = await askArchive((archive) =>
    archive.kept.annotations.query({
      limit: 50,
      ...(after === undefined ? {} : { after }),
      ...(kind === undefined ? {} : { kind }),
      ...(show === 'orphans' ? { orphans: true } : {}),
    }),
  );
  if (refusal) return <Failure refusal={refusal} />;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Highlights</h1>
        <CopyMarks />
      </div>
      <nav className="shelves" aria-label="Lists">
        {[
          [undefined, 'All'],
          ['highlight', 'Highlights'],
          ['note', 'Notes'],
          ['orphans', 'Without a place'],
        ].map(([name, title]) => (
          <Link
            key={title}
            href={name === undefined ? '/highlights' : `/highlights?show=${name}`}
            prefetch={false}
            aria-current={name === show ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      {page.items.length === 0 ? (
        <div className="empty">
          <p>
            {show === 'orphans'
              ? 'Every highlight and note has its place.'
              : 'Select words of an article and press h to highlight them, n to write a note.'}
          </p>
        </div>
      ) : (
        <ol className="marks">
          {page.items.map(({ annotation: { id, state, body }, article }) => (
            <li key={id}>
              <div className="shown-mark" data-colour={body.type === 'highlight' ? body.colour : undefined}>
                {body.target.length > 0 && (
                  <Link href={`/a/${article.id}#${id}`} prefetch={false}>
                    {body.target.map(({ exact }) => exact).join(' … ')}
                  </Link>
                )}
                {body.type === 'note' && <p className="note-text">{body.text}</p>}
              </div>
              <p className="note-of">
                {state === 'orphan' && 'No longer in the text of '}
                <Link href={`/a/${article.id}`} prefetch={false}>
                  {article.headline}
                </Link>
                {article.publisher !== undefined && ` · ${article.publisher}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {page.next !== undefined && <MoreLink query={{ show, after: page.next }} />}
    </main>
  );
}

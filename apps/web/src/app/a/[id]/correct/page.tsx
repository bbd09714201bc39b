import { mainHeadline, setQuotationMarks } from '@tearsheet/core/model';
import type { Metadata } from 'next';
import Link from 'next/link';
import { loadArticle } from '../../../../archive/load-article.ts';
import { titleArticle } from '../../../../archive/title-article.ts';
import { CorrectView } from '../../../../correct/correct-view.tsx';
import { Failure } from '../../../../frame/failure.tsx';

export async function generateMetadata({ params }: PageProps<'/a/[id]/correct'>): Promise<Metadata> {
  return { title: `Correct: ${await titleArticle((await params).id)}` };
}

/** What the parse may have got wrong, to be put right beside it. */
export default async function CorrectPage({ params }: PageProps<'/a/[id]/correct'>) {
  const { id } = await params;
  const { value: row, refusal } = await loadArticle(id);
  if (refusal) return <Failure refusal={refusal} />;
  const headline = mainHeadline(row.article) ?? 'an article without a headline';
  return (
    <main id="main" className="page correct">
      <div className="page-head">
        <h1>
          <span className="source-kicker">Correct </span>
          <Link href={`/a/${id}`} prefetch={false} lang={row.article.language} data-up>
            {setQuotationMarks(headline, row.article.language)}
          </Link>
        </h1>
      </div>
      <p className="lead">
        Corrections are kept beside the article: the source and the parse stay as they are, and each
        correction can be undone. Where the parser has become better, have it{' '}
        <Link href={`/a/${id}/revisions`} prefetch={false}>
          read the source again
        </Link>
        .
      </p>
      <noscript>
        <p>
          This page needs JavaScript to send a correction. In a terminal, <code>tearsheet correct</code> does
          the same.
        </p>
      </noscript>
      <CorrectView id={id} article={row.article} amendments={row.amendments} />
    </main>
  );
}

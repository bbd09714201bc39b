import { mainHeadline, setQuotationMarks } from '@tearsheet/core/model';
import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../../../archive/ask-archive.ts';
import { loadArticle } from '../../../../archive/load-article.ts';
import { titleArticle } from '../../../../archive/title-article.ts';
import { Failure } from '../../../../frame/failure.tsx';
import { oneParameter } from '../../../../library/one-parameter.ts';
import { ComparisonView } from '../../../../revisions/comparison-view.tsx';
import { RevisionButton } from '../../../../revisions/revision-button.tsx';
import { RevisionList } from '../../../../revisions/revision-list.tsx';

export async function generateMetadata({ params }: PageProps<'/a/[id]/revisions'>): Promise<Metadata> {
  return { title: `Revisions: ${await titleArticle((await params).id)}` };
}

/** The parses of an article: what each made of its source, what changed, and the way back. */
export default async function RevisionsPage({ params, searchParams }: PageProps<'/a/[id]/revisions'>) {
  const { id } = await params;
  const asked = await searchParams;
  const pair = { from: numberOf(asked.from), to: numberOf(asked.to) };
  const [{ value: row, refusal }, { value: listed, refusal: unlisted }] = await Promise.all([
    loadArticle(id),
    askArchive((archive) => archive.articles.revisions.query({ id })),
  ]);
  if (refusal) return <Failure refusal={refusal} />;
  if (unlisted) return <Failure refusal={unlisted} />;
  const known = new Set(listed.items.map(({ number }) => number));
  const { from, to } = pair;
  const compared =
    from !== undefined && to !== undefined && known.has(from) && known.has(to)
      ? await askArchive((archive) => archive.articles.compareRevisions.query({ id, from, to }))
      : undefined;
  const { language } = row.article;
  return (
    <main id="main" className="page correct">
      <div className="page-head">
        <h1>
          <span className="source-kicker">Revisions of </span>
          <Link href={`/a/${id}`} prefetch={false} lang={language} data-up>
            {setQuotationMarks(mainHeadline(row.article) ?? 'an article without a headline', language)}
          </Link>
        </h1>
      </div>
      <p className="lead">
        The source is kept, so that it can be read again when the parser has become better. Each reading
        stays, and what you made (corrections, highlights, notes, tags) holds of whichever is the article.
      </p>
      <noscript>
        <p>
          This page needs JavaScript to change something. In a terminal, <code>tearsheet reparse</code> and{' '}
          <code>tearsheet revisions</code> do the same.
        </p>
      </noscript>
      <div className="correct-parts">
        <p className="reparse">
          <RevisionButton id={id} />
        </p>
        <section>
          <RevisionList id={id} revisions={listed.items} />
        </section>
      </div>
      {compared?.refusal && <Failure refusal={compared.refusal} />}
      {compared?.value && <ComparisonView comparison={compared.value} language={language} />}
    </main>
  );
}

function numberOf(value: string | string[] | undefined): number | undefined {
  const given = oneParameter(value);
  return given !== undefined && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined;
}

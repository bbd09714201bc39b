import { mainHeadline, setQuotationMarks } from '@tearsheet/core/model';
import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../../../archive/ask-archive.ts';
import { loadArticle } from '../../../../archive/load-article.ts';
import { titleArticle } from '../../../../archive/title-article.ts';
import { Failure } from '../../../../frame/failure.tsx';
import { oneParameter } from '../../../../library/one-parameter.ts';
import { SourceView } from '../../../../source/source-view.tsx';

export async function generateMetadata({ params }: PageProps<'/a/[id]/source'>): Promise<Metadata> {
  return { title: `Source: ${await titleArticle((await params).id)}` };
}

/** An article beside what it was made of. */
export default async function SourcePage({ params, searchParams }: PageProps<'/a/[id]/source'>) {
  const { id } = await params;
  const asked = await searchParams;
  const part = Number(oneParameter(asked.part) ?? 1);
  const [{ value: row, refusal }, { value: source, refusal: unread }, measured, laid] = await Promise.all([
    loadArticle(id),
    askArchive((archive) => archive.articles.source.query({ id })),
    askArchive((archive) => archive.articles.sourcePages.query({ id })),
    askArchive((archive) => archive.articles.sourceLayout.query({ id })),
  ]);
  if (refusal) return <Failure refusal={refusal} />;
  if (unread) return <Failure refusal={unread} />;
  const { article } = row;
  // A page that cannot be laid out is shown as it is written.
  const page = laid.value?.page;
  const asText = page === undefined || oneParameter(asked.view) === 'text' || asked.part !== undefined;
  const facts = [
    source.fileName,
    source.mediaType,
    article.source.part === undefined ? undefined : `part ${article.source.part}`,
    source.charset,
    `${source.size.toLocaleString('en-GB')} bytes`,
  ].filter((fact) => fact !== undefined);
  return (
    <main id="main" className="source-page" data-article={id}>
      <header className="source-head">
        <h1>
          <span className="source-kicker">Source of </span>
          <Link href={`/a/${id}`} prefetch={false} lang={article.language} data-up>
            {setQuotationMarks(mainHeadline(article) ?? 'an article without a headline', article.language)}
          </Link>
        </h1>
        <p className="source-facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {page !== undefined && (
            <span>
              {asText ? <a href="?view=page">As a page</a> : 'As a page'}
              {' / '}
              {asText ? 'As text' : <a href="?view=text">As text</a>}
            </span>
          )}
          <Link href={`/a/${id}/revisions`} prefetch={false}>
            Revisions
          </Link>
          <a href={`/sources/${id}`}>Download</a>
        </p>
      </header>
      <SourceView
        id={id}
        article={article}
        part={part}
        // Without their sizes pages are drawn as large as what stands on them.
        pages={{ sizes: measured.value?.pages ?? [], all: oneParameter(asked.pages) === 'all' }}
        {...(asText ? {} : { laid: page })}
        {...(source.text === undefined ? {} : { text: source.text })}
        {...(source.absent === undefined ? {} : { absent: source.absent })}
      />
    </main>
  );
}

import { mainHeadline, setQuotationMarks } from '@tearsheet/core/model';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askArchive } from '../../archive/ask-archive.ts';
import { loadArticle } from '../../archive/load-article.ts';
import { writeDate } from '../../article/write-date.ts';
import { Failure } from '../../frame/failure.tsx';
import { oneParameter } from '../../library/one-parameter.ts';
import { ComparisonView } from '../../versions/comparison-view.tsx';

export const metadata: Metadata = { title: 'Versions' };

type Row = NonNullable<Awaited<ReturnType<typeof loadArticle>>['value']>;

/** Two articles, word by word: what the second cut from, added to and changed in the first. */
export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const parameters = await searchParams;
  const one = oneParameter(parameters.one);
  const other = oneParameter(parameters.other);
  if (one === undefined || other === undefined) notFound();
  const [first, second, compared] = await Promise.all([
    loadArticle(one),
    loadArticle(other),
    askArchive((archive) => archive.articles.compare.query({ one, other })),
  ]);
  const refusal = first.refusal ?? second.refusal ?? compared.refusal;
  if (refusal || !first.value || !second.value || !compared.value) {
    return refusal ? <Failure refusal={refusal} /> : notFound();
  }
  const names = nameBoth(first.value, second.value);
  return (
    <main id="main" className="page compare">
      <div className="page-head">
        <h1>Versions</h1>
        <Link href={`/compare?one=${other}&other=${one}`} prefetch={false}>
          The other way round
        </Link>
      </div>
      <dl className="compared">
        <ComparedArticle name={names[0]} id={one} row={first.value} />
        <ComparedArticle name={names[1]} id={other} row={second.value} />
      </dl>
      <ComparisonView
        {...compared.value}
        one={names[0]}
        other={names[1]}
        language={second.value.article.language}
      />
    </main>
  );
}

/** By outlet, where they differ in it; else by day; else by which comes first. */
function nameBoth(one: Row, other: Row): [string, string] {
  const outlet = ({ article }: Row) => article.publisher?.name ?? article.publisher?.domain;
  const [a, b] = [outlet(one), outlet(other)];
  if (a !== undefined && b !== undefined && a !== b) return [a, b];
  const [day, later] = [one.article.datePublished, other.article.datePublished];
  if (day !== undefined && later !== undefined && day !== later) {
    return [`the text of ${writeDate(day)}`, `the text of ${writeDate(later)}`];
  }
  return ['the first text', 'the second text'];
}

function ComparedArticle({ name, id, row: { article } }: { name: string; id: string; row: Row }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link href={`/a/${id}`} prefetch={false} lang={article.language}>
          {setQuotationMarks(mainHeadline(article) ?? 'Without a headline', article.language)}
        </Link>
        {article.datePublished !== undefined && <span>{writeDate(article.datePublished)}</span>}
      </dd>
    </div>
  );
}

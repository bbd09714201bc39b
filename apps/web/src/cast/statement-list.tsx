import { setQuotationMarks } from '@tearsheet/core/model';
import Link from 'next/link';
import { writeDate } from '../article/write-date.ts';
import type { CastStatement } from './member.ts';

const KIND = { direct: 'in these words', indirect: 'not in these words', mixed: 'partly in these words' };

/** What somebody said, article by article; each opens its place there: by a plain link, for the browser to find the place. */
export function StatementList({ statements }: { statements: readonly CastStatement[] }) {
  if (statements.length === 0) return <p className="beside-empty">Nothing is quoted.</p>;
  const byArticle = Map.groupBy(statements, ({ article }) => article.id);
  return (
    <ol className="said">
      {[...byArticle.values()].map((of) => {
        const article = of[0]?.article;
        if (article === undefined) return null;
        const set = (text: string) => setQuotationMarks(text, article.language);
        return (
          <li key={article.id}>
            <p className="said-where">
              <Link href={`/a/${article.id}`} prefetch={false} lang={article.language}>
                {set(article.headline)}
              </Link>
              {article.datePublished !== undefined && (
                <span className={article.dateInferred === true ? 'row-inferred' : undefined}>
                  {writeDate(article.datePublished)}
                  {article.dateInferred === true && ', inferred'}
                </span>
              )}
            </p>
            <ul>
              {of.map(({ annotationId, kind, content, cue, stance, unsure }) => (
                <li key={annotationId} data-kind={kind}>
                  <a href={`/a/${article.id}?beside=voices#${annotationId}`} lang={article.language}>
                    {set(content.join(' … '))}
                  </a>
                  <p className="entry-facts">
                    {cue !== '' && <span lang={article.language}>{cue}</span>}
                    {stance !== undefined && stance !== 'says' && !cue.includes(stance) && (
                      <span>{stance}</span>
                    )}
                    <span>{KIND[kind]}</span>
                    {unsure && <span className="unsure">a guess</span>}
                  </p>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

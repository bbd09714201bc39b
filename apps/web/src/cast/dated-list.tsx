import { setQuotationMarks } from '@tearsheet/core/model';
import { readDays } from '../beside/read-days.ts';
import { TimelineFigure } from '../beside/timeline-figure.tsx';
import { writeSpan } from '../beside/write-span.ts';
import type { DatedWords } from './member.ts';

/** Days on the drawn axis: more would be a wall of words. */
const DRAWN = 60;

interface Props {
  days: readonly DatedWords[];
  /** How many articles they are from, and whether there are more. */
  articles: number;
  more: boolean;
}

/** When it all was, over several articles: drawn, and as a table, which says the same. */
export function DatedList({ days, articles, more }: Props) {
  if (days.length === 0) return <p className="beside-empty">None of these articles names a day.</p>;
  const placed = days.flatMap((day) => {
    const [first, last] = [readDays(day.from)?.first, readDays(day.to)?.last];
    return first === undefined || last === undefined ? [] : [{ ...day, first, last }];
  });
  return (
    <>
      <p className="lead-note">
        From {articles === 1 ? 'one article' : `${articles} articles`}
        {more && ', the latest of more'}. Days are read by rules from the words that stand here.
      </p>
      <TimelineFigure
        times={placed.slice(0, DRAWN).map(({ article, annotationId, words, first, last, from }) => ({
          id: `${article.id}-${annotationId}`,
          words,
          timex: 'DATE' as const,
          value: from,
          first,
          last: Math.max(first, last),
          rough: false,
        }))}
        published={undefined}
      />
      <table className="beside-table dated">
        <caption className="visually-hidden">Days in their order</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">In the words of</th>
          </tr>
        </thead>
        <tbody>
          {placed.map(({ article, annotationId, before, words, after, first, last }) => {
            const set = (text: string) => setQuotationMarks(text, article.language);
            return (
              <tr key={`${article.id} ${annotationId}`}>
                <th scope="row">{writeSpan(first, Math.max(first, last))}</th>
                <td>
                  <a href={`/a/${article.id}?beside=timeline#${annotationId}`} lang={article.language}>
                    {before !== '' && '… '}
                    {set(before.replace(/^\S*\s/, ''))}
                    <strong>{set(words)}</strong>
                    {set(after.replace(/\s\S*$/, ''))}
                    {after !== '' && ' …'}
                  </a>
                  <span className="said-in" lang={article.language}>
                    {set(article.headline)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

import { ArticleRow } from '../library/article-row.tsx';
import { type Appearance, count, SURE } from './member.ts';
import { SplitButton } from './split-button.tsx';

const RULES: Record<string, string> = {
  surname: 'only the surname stands there',
  alias: 'another form of the name',
  acronym: 'by its letters',
  name: 'by the name alone',
};

/** Where a member appears, as what, and how sure that is; a person can say that it is somebody else. */
export function AppearanceList({ id, appearances }: { id: string; appearances: readonly Appearance[] }) {
  return (
    <ol className="rows">
      {appearances.map(({ article, names, roles, mentions, quotations, rule, confidence }) => (
        <ArticleRow key={article.id} item={article}>
          <p className="row-facts">
            <span dir="auto">{names.join(', ')}</span>
            {roles.length > 0 && <span dir="auto">{roles.join('; ')}</span>}
            {mentions > 0 && <span>{count(mentions, 'mention')}</span>}
            {quotations > 0 && <span>{count(quotations, 'statement')}</span>}
            {confidence < SURE && (
              <span className="unsure">a guess: {RULES[rule] ?? 'several have this name'}</span>
            )}
          </p>
          <SplitButton id={id} article={article.id} headline={article.headline} />
        </ArticleRow>
      ))}
    </ol>
  );
}

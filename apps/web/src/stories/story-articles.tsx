import Link from 'next/link';
import { ArticleRow } from '../library/article-row.tsx';
import { RemoveButton } from './remove-button.tsx';
import type { ArticleInStory } from './story.ts';

/** The articles of a story in their order; copies and edited versions lead to what they changed. */
export function StoryArticles({ id, articles }: { id: string; articles: readonly ArticleInStory[] }) {
  const titles = new Map(articles.map(({ article }) => [article.id, article.publisher ?? article.headline]));
  return (
    <ol className="rows">
      {articles.map(({ article, versionOf, byPerson }, at) => {
        const first = articles[0]?.article.id;
        const other = versionOf ?? (at > 0 ? first : undefined);
        return (
          <ArticleRow key={article.id} item={article}>
            <p className="row-facts story-facts">
              {versionOf !== undefined && (
                <span>a version of {titles.get(versionOf) ?? 'an earlier text'}</span>
              )}
              {byPerson === true && <span>put here by a person</span>}
              {other !== undefined && (
                <span>
                  <Link href={`/compare?one=${other}&other=${article.id}`} prefetch={false}>
                    {versionOf === undefined ? 'Beside the first' : 'What was changed'}
                  </Link>
                </span>
              )}
            </p>
            <RemoveButton id={id} article={article.id} headline={article.headline} />
          </ArticleRow>
        );
      })}
    </ol>
  );
}

import { setQuotationMarks } from '@tearsheet/core/model';
import Link from 'next/link';
import { writeDate } from '../article/write-date.ts';
import { count } from '../cast/member.ts';
import type { StoryOfArticle } from '../stories/story.ts';

/** The other versions of an article's text, each with what it changed, and the story that it tells. */
export function VersionsView({ id, story: of }: { id: string; story: StoryOfArticle | undefined }) {
  const { story, versions } = of ?? { versions: [] };
  return (
    <>
      {versions.length === 0 ? (
        <p className="beside-empty">The archive has no other version of this text.</p>
      ) : (
        <ul className="versions">
          {versions.map((version) => (
            <li key={version.id}>
              <Link href={`/compare?one=${id}&other=${version.id}`} prefetch={false} lang={version.language}>
                {setQuotationMarks(version.headline, version.language)}
              </Link>
              <p className="role">
                {[
                  version.publisher,
                  version.datePublished === undefined ? undefined : writeDate(version.datePublished),
                ]
                  .filter((part) => part !== undefined)
                  .join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {story !== undefined && (
        <>
          <h3>The story</h3>
          <p>
            <Link href={`/stories/${story.id}`} prefetch={false}>
              {story.title}
            </Link>
          </p>
          <p className="role">{count(story.articles, 'article')}</p>
        </>
      )}
    </>
  );
}

import Link from 'next/link';
import { type CastLink, SURE } from './member.ts';

/** Leads from an entity of an article to what the whole archive knows of it. */
export function EntityLink({ link }: { link: CastLink | undefined }) {
  if (link === undefined) return null;
  const { memberId, name, articles, confidence } = link;
  const others = articles - 1;
  return (
    <p className="role">
      <Link href={`/cast/${memberId}`} prefetch={false}>
        {others === 0 ? 'In the archive' : `In ${others} more ${others === 1 ? 'article' : 'articles'}`}
        <span className="visually-hidden">: {name}</span>
      </Link>
      {confidence < SURE && (
        <>
          {' '}
          as {name}, <span className="unsure">a guess</span>
        </>
      )}
    </p>
  );
}

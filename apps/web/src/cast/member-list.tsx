import Link from 'next/link';
import { count, type MemberSummary } from './member.ts';

/** Members of the cast, each a row that opens its page. */
export function MemberList({
  members,
}: {
  members: readonly (Omit<MemberSummary, 'role'> & { role?: string })[];
}) {
  return (
    <ol className="rows members">
      {members.map(({ id, name, role, articles, quotations }) => (
        <li key={id} className="row" data-row={id}>
          <h2 className="row-headline">
            <Link href={`/cast/${id}`} prefetch={false} dir="auto">
              {name}
            </Link>
          </h2>
          <p className="row-facts">
            {role !== undefined && <span dir="auto">{role}</span>}
            <span>{count(articles, 'article')}</span>
            {quotations > 0 && <span>{count(quotations, 'statement')}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

import Link from 'next/link';
import { DeleteButton } from '../bin/delete-button.tsx';

/** What can be done with an article, above it. */
export function ArticleTools({ id }: { id: string }) {
  return (
    <div className="article-tools">
      <Link href="/" prefetch={false} data-up aria-keyshortcuts="u">
        Library
      </Link>
      <span className="spacer" />
      <Link href={`/a/${id}/source`} prefetch={false} data-source aria-keyshortcuts="Shift+S">
        Source
      </Link>
      <Link
        href={`/a/${id}/correct`}
        prefetch={false}
        className="in-more"
        data-correct
        aria-keyshortcuts="Shift+E"
      >
        Correct
      </Link>
      <span className="in-more">
        <DeleteButton id={id} />
      </span>
    </div>
  );
}

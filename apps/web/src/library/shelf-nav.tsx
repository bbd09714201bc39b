import Link from 'next/link';
import { SHELVES, type Shelf } from './shelves.ts';

/** The lists of the library, and what else can be done with the whole of it. */
export function ShelfNav({ current }: { current: Shelf }) {
  return (
    <nav className="shelves" aria-label="Lists">
      {Object.entries(SHELVES).map(([name, { title }]) => (
        <Link
          key={name}
          href={name === 'library' ? '/' : `/?show=${name}`}
          prefetch={false}
          aria-current={name === current ? 'page' : undefined}
        >
          {name === 'library' ? 'To read' : title}
        </Link>
      ))}
      <span className="spacer" />
      {[
        ['/rules', 'Rules'],
        ['/imports', 'Imports'],
      ].map(([href = '', title]) => (
        <Link key={href} href={href} prefetch={false}>
          {title}
        </Link>
      ))}
    </nav>
  );
}

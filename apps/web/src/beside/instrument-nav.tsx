import Link from 'next/link';
import { INSTRUMENTS, type Instrument } from './instruments.ts';

/** Opens an instrument beside the article, or closes it. Links, so that they work without JavaScript. */
export function InstrumentNav({ id, open }: { id: string; open: Instrument | undefined }) {
  return (
    <nav className="instruments" aria-label="Beside the article">
      {INSTRUMENTS.map(({ name, title, key }) => (
        <Link
          key={name}
          href={open === name ? `/a/${id}` : `/a/${id}?beside=${name}`}
          scroll={false}
          prefetch={false}
          data-instrument={key}
          aria-current={open === name ? 'true' : undefined}
          aria-keyshortcuts={key === key.toLowerCase() ? key : `Shift+${key}`}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

interface Props {
  href: string;
  name: string;
  /** Shown on a narrow screen only when more is asked for. */
  further?: boolean;
}

/** A link of the main navigation, which knows whether it is where one is. */
export function NavLink({ href, name, further = false }: Props) {
  const current = usePathname() === href;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={further ? 'in-more' : undefined}
    >
      {name}
    </Link>
  );
}

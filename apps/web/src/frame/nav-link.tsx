'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A link of the main navigation, which knows whether it is where one is. */
export function NavLink({ href, name }: { href: string; name: string }) {
  const current = usePathname() === href;
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
      {name}
    </Link>
  );
}

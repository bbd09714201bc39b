import type { ComponentPropsWithoutRef, ReactNode } from 'react';

interface Props extends Omit<ComponentPropsWithoutRef<'section'>, 'tabIndex' | 'aria-label'> {
  /** What is in it, for those who do not see it. */
  name: string;
  children: ReactNode;
}

/**
 * A part of the page that scrolls by itself. It takes the focus, since not every browser lets the keyboard scroll what
 * cannot be focused (WCAG 2.1.1); the linter's rule against that is off for this file alone.
 */
export function ScrollRegion({ name, children, ...rest }: Props) {
  return (
    <section {...rest} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}

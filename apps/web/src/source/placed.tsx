import type { ReactNode } from 'react';

interface Props {
  /** The parts of the article that stand here: the first gives the address in the source. */
  targets: readonly string[];
  /** What stands here, for the name of its link: `paragraph 3`. */
  name: string;
  label: string;
  children: ReactNode;
}

/** A part of the article beside its source, with the link that leads to its place there. */
export function Placed({ targets, name, label, children }: Props) {
  const [first] = targets;
  return (
    <div className="placed" data-of={targets.join(' ')}>
      {first === undefined ? (
        <span className="place" aria-hidden="true" />
      ) : (
        <a className="place" href={`#src-${first}`} aria-label={`Show ${name} in the source`}>
          {label}
        </a>
      )}
      {children}
    </div>
  );
}

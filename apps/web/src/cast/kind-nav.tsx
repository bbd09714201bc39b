import Link from 'next/link';
import { KINDS, type MemberSummary } from './member.ts';

/** All of the cast, or one kind of it. */
export function KindNav({ kind }: { kind: MemberSummary['type'] | undefined }) {
  return (
    <nav className="instruments" aria-label="Kinds">
      <Link href="/cast" prefetch={false} aria-current={kind === undefined ? 'true' : undefined}>
        All
      </Link>
      {Object.entries(KINDS).map(([type, { many }]) => (
        <Link
          key={type}
          href={`/cast?kind=${type}`}
          prefetch={false}
          aria-current={kind === type ? 'true' : undefined}
        >
          {many}
        </Link>
      ))}
    </nav>
  );
}

/** The kind that an address asks for. */
export function readKind(given: string | undefined): MemberSummary['type'] | undefined {
  return given !== undefined && Object.hasOwn(KINDS, given) ? (given as MemberSummary['type']) : undefined;
}

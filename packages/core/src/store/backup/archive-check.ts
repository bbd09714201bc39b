/** What was looked at, and what was found. */
export interface ArchiveCheck {
  name: string;
  ok: boolean;
  message?: string;
}

export interface ArchiveHealth {
  ok: boolean;
  checks: ArchiveCheck[];
}

/** Names at most in a message; the rest is counted. */
const NAMED = 5;

/** Names for a message. */
export const some = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');

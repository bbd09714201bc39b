/** A text to be grouped with others on the same event. */
export interface StoryDocument {
  id: string;
  text: string;
  /** ISO 8601 or EDTF; texts that lie weeks apart are less likely one story. */
  published?: string;
}

export interface StoryAssignment {
  id: string;
  /** The id of the document that the story began with. */
  story: string;
  /** The earlier document that this one is a copy or an edited version of. */
  versionOf?: string;
}

const DAY = 86_400_000;

/** Days since 1970 of a date of publication, undefined where it names no year. */
export function dayOf(published: string | undefined): number | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published ?? '');
  if (!parts) return undefined;
  return Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) / DAY;
}

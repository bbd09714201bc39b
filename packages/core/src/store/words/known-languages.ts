import type { OwnerId } from '../article-store.ts';

/** How long the languages of an archive are taken for known, in milliseconds: another process may add an article in a new one. */
const KNOWN = 10_000;

/** The languages of the articles of each owner, which a search needs for the stems of its words. */
export interface KnownLanguages {
  of(owner: OwnerId): Promise<readonly string[]>;
  add(owner: OwnerId, language: string | null): void;
}

/** @param next the first language behind another, of an owner's articles */
export function knownLanguages(
  next: (owner: OwnerId, behind: string) => Promise<{ language: string | null } | null>,
): KnownLanguages {
  const known = new Map<OwnerId, { languages: Set<string>; until: number }>();
  return {
    async of(owner) {
      const there = known.get(owner);
      if (there && there.until > performance.now()) return [...there.languages];
      const languages = new Set<string>();
      // One question a language: an index of them is stepped through, not read.
      for (let behind = ''; ; ) {
        const found = await next(owner, behind);
        if (found?.language == null) break;
        behind = found.language;
        languages.add(behind);
      }
      known.set(owner, { languages, until: performance.now() + KNOWN });
      return [...languages];
    },
    add(owner, language) {
      if (language !== null) known.get(owner)?.languages.add(language);
    },
  };
}

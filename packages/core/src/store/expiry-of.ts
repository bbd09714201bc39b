/** How long a deleted article can be taken back, in days. */
const DAYS_IN_BIN = 30;

/** When an article that came into the bin at a moment is removed for good. */
export const expiryOf = (binnedAt: Date): Date => new Date(binnedAt.getTime() + DAYS_IN_BIN * 86_400_000);

/** The last moment that an article may have come into the bin at, to be removed at `now`. */
export const dueSince = (now: Date): Date => new Date(now.getTime() - DAYS_IN_BIN * 86_400_000);

/** How often whoever does a job says so, in milliseconds. */
export const SIGN_OF_LIFE = 2_000;

/** Whoever has not said so for so long is gone, and the job anyone's. */
export const SILENCE = 10_000;

/** Attempts without coming forward, before somebody must look at a job. */
export const ATTEMPTS = 5;

/** Milliseconds before the next attempt: 4 s, 8 s, 16 s … up to ten minutes. */
export const pauseBefore = (attempt: number): number => Math.min(2_000 * 2 ** attempt, 600_000);

import { defineConfig } from 'vitest/config';

/**
 * Browsers and terminals are heavy: one file at a time, with room for a slow machine. What fails is looked at once more: a
 * screen may be late on a machine that others use, a fault fails twice.
 */
export default defineConfig({
  test: {
    globalSetup: '@tearsheet/postgresql-for-tests/lend',
    fileParallelism: false,
    retry: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});

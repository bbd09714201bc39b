import { defineConfig } from 'vitest/config';

/** Browsers and terminals are heavy: one file at a time, with room for a slow machine. */
export default defineConfig({
  test: { fileParallelism: false, testTimeout: 240_000, hookTimeout: 240_000 },
});

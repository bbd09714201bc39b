import { defineConfig } from 'vitest/config';

/** The tests start processes that read sources, on machines that may be busy. */
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } });

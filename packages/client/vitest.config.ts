import { defineConfig } from 'vitest/config';

/** The tests open archives, on machines that may be busy. */
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } });

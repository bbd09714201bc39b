import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { globalSetup: '@tearsheet/postgresql-for-tests/lend', testTimeout: 60_000, hookTimeout: 60_000 },
});

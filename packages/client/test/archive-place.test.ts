import { expect, it } from 'vitest';
import { archivePlace } from '../src/archive-place.ts';

it('is a folder, and a database where DATABASE_URL names one', () => {
  expect(archivePlace('/archive', {})).toEqual({ dataDir: '/archive' });
  expect(archivePlace(undefined, { TEARSHEET_DATA: '/archive', DATABASE_URL: '' })).toEqual({
    dataDir: '/archive',
  });
  expect(archivePlace('/archive', { DATABASE_URL: 'postgres://me@host/papers' })).toEqual({
    dataDir: '/archive',
    databaseUrl: 'postgres://me@host/papers',
  });
});

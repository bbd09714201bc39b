import { expect, it } from 'vitest';

it('@tearsheet/core/store has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/core/store')).sort()).toEqual([
    'JOB_ATTEMPTS',
    'JobState',
    'LOCAL_OWNER',
    'SIGN_OF_LIFE',
    'StoredArchive',
    'StoredArticleExport',
    'StoredKeeping',
    'backupArchive',
    'checkArchive',
    'createZip',
    'moveArchive',
    'openStore',
    'openZipFile',
    'restoreArchive',
  ]);
});

import { expect, it } from 'vitest';

it('@tearsheet/core/store has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/core/store')).sort()).toEqual([
    'LOCAL_OWNER',
    'StoredArticleExport',
    'backupArchive',
    'checkArchive',
    'createZip',
    'moveArchive',
    'openStore',
    'openZipFile',
    'restoreArchive',
  ]);
});

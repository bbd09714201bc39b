import { expect, it } from 'vitest';

it('@tearsheet/client has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/client')).sort()).toEqual([
    'TearsheetError',
    'createClient',
    'isTearsheetError',
  ]);
});

it('@tearsheet/client/local has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/client/local')).sort()).toEqual([
    'LOCAL_OWNER',
    'ParsePool',
    'VERSION',
    'archivePlace',
    'backupArchive',
    'checkArchive',
    'clusterLines',
    'defaultDataDir',
    'exportArchive',
    'exportSelection',
    'findToken',
    'formatNames',
    'importPath',
    'limits',
    'local',
    'moveArchive',
    'openArchive',
    'packPages',
    'readSourceFile',
    'restoreArchive',
    'retryImport',
    'sourceTypes',
    'writeArticle',
  ]);
});

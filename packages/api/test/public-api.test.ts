import { expect, it } from 'vitest';

it('@tearsheet/api has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/api')).sort()).toEqual([
    'LOCAL_OWNER',
    'ParsePool',
    'VERSION',
    'addSource',
    'appRouter',
    'backupArchive',
    'checkArchive',
    'clusterLines',
    'drawSourcePage',
    'exportArchive',
    'exportSelection',
    'formatNames',
    'importPath',
    'limits',
    'moveArchive',
    'offerGathering',
    'openArchive',
    'packPages',
    'parseLimits',
    'readSourceFile',
    'reparseArticle',
    'reparseSome',
    'restoreArchive',
    'retryImport',
    'sourceTypes',
    'toTearsheetError',
    'writeArticle',
  ]);
});

import { expect, test } from 'vitest';

test('the doors of the package', async () => {
  expect(Object.keys(await import('@tearsheet/annotator')).sort()).toEqual([
    'MemoryStoryIndex',
    'addToStories',
    'annotateArticle',
    'annotateText',
    'clusterStories',
    'compareVersions',
  ]);
});

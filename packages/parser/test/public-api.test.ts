import { expect, it } from 'vitest';

it('opens one small door', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'decodeText',
    'drawPage',
    'layOutText',
    'limits',
    'measurePages',
    'packPages',
    'parseSource',
    'parseSources',
    'sourceTypes',
  ]);
});

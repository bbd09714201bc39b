import { expect, it } from 'vitest';

it('has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/formats')).sort()).toEqual([
    'findFormat',
    'formatNames',
    'formats',
    'writeArticle',
  ]);
});

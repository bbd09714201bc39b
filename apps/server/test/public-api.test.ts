import { expect, it } from 'vitest';

it('@tearsheet/server has this public API', async () => {
  expect(Object.keys(await import('@tearsheet/server')).sort()).toEqual(['serve', 'stopOnSignals']);
});

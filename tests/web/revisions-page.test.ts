import { expect, it } from 'vitest';
import { reviseAsOlder } from '../revise-as-older.ts';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

let id = '';
const reading = readInBrowser(async ({ archive, dataDir }) => {
  id = (await archive.articles.list.query({ limit: 1 })).items[0]?.id ?? '';
  await reviseAsOlder(dataDir, id);
});

it('reads a source again, shows what changed word for word, and goes back', async () => {
  const page = await reading.open(`/a/${id}/revisions`);
  await page.getByRole('heading', { level: 1, name: /An older headline/ }).waitFor();
  await page.getByRole('button', { name: 'Parse the source again' }).click();
  await page.getByText('Revision 3 is the article now.').waitFor();
  await page.getByRole('heading', { level: 1, name: /INF Missile Treaty/ }).waitFor();
  await page.getByRole('link', { name: 'What it changed' }).first().click();
  await page.getByRole('heading', { name: /^Revision 2 to 3: \d+ changes/ }).waitFor();
  expect(await page.locator('.comparison del').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('An older headline')]),
  );
  expect(await page.locator('.comparison ins').count()).toBeGreaterThan(0);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use this one: revision 2' }).click();
  await page.getByRole('heading', { level: 1, name: /An older headline/ }).waitFor();
  await page.getByRole('button', { name: 'Use this one: revision 1' }).click();
  await page.getByRole('heading', { level: 1, name: /INF Missile Treaty/ }).waitFor();
  await page.getByRole('button', { name: 'Parse the source again' }).click();
  await page.getByText('The parser makes of it what it made before.').waitFor();
});

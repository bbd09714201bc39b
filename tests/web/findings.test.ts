import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

/** A correction is kept, and then the page asked for anew. */
const PATIENT = { timeout: 15_000 };

const reading = readInBrowser();
const id = () => reading.seed.replace('/a/', '');
const current = async (type: string) =>
  (await reading.site.archive.articles.annotations.query({ id: id() })).annotations.filter(
    ({ body, state }) => body.type === type && state === 'current',
  );

describe('what rules found is put right beside the article', () => {
  it('is rejected by x where it has the focus, and comes back by u', async () => {
    const before = (await current('time')).length;
    const page = await reading.open(`${reading.seed}?beside=timeline`);
    const mark = page.locator('.text .mark').filter({ hasText: 'Feb. 2' });
    await mark.focus();
    await page.keyboard.press('x');
    await expect.poll(() => mark.count(), PATIENT).toBe(0);
    expect(await current('time')).toHaveLength(before - 1);
    await expect.poll(() => page.locator('.set-aside').innerText(), PATIENT).toContain('Feb. 2');
    await page.keyboard.press('u');
    await expect.poll(() => mark.count(), PATIENT).toBe(1);
    expect(await current('time')).toHaveLength(before);
  });

  it('has another speaker by e and a number, and is undone', async () => {
    const page = await reading.open(`${reading.seed}?beside=voices`);
    const words = page.locator('.voice li a').filter({ hasText: 'Russia must come back' });
    await words.focus();
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Change' });
    const third = (
      await form.locator('.change-choices button').nth(2).locator('span').first().innerText()
    ).trim();
    await page.keyboard.press('3');
    await form.waitFor({ state: 'detached' });
    const voice = page.locator('.voice').filter({ has: page.locator('h3', { hasText: third }) });
    await expect.poll(() => voice.innerText(), PATIENT).toContain('Russia must come back');
    const [own] = (await current('quotation')).filter(({ madeBy }) => madeBy.kind === 'person');
    expect(own).toMatchObject({
      body: { content: [{ exact: expect.stringContaining('Russia must come') }] },
    });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect
      .poll(
        async () => (await current('quotation')).filter(({ madeBy }) => madeBy.kind === 'person').length,
        PATIENT,
      )
      .toBe(0);
  });

  it('is somebody else everywhere, by name and kind, with the mouse alone', async () => {
    const page = await reading.open(`${reading.seed}?beside=cast`);
    const lavrov = page.locator('.cast li').filter({ hasText: 'Sergei Lavrov' });
    await lavrov.getByRole('button', { name: 'Change: Sergei Lavrov' }).click();
    await page.getByLabel('Somebody else').fill('Lavrov Institute');
    await page.getByLabel('Kind').selectOption('ORG');
    await page
      .getByRole('form', { name: 'Change' })
      .getByRole('button', { name: 'Change', exact: true })
      .click();
    const bodies = page.locator('.cast').filter({ has: page.locator('h3', { hasText: 'Bodies' }) });
    await expect.poll(() => bodies.innerText(), PATIENT).toContain('Lavrov Institute');
    expect((await reading.site.archive.cast.list.query({ query: 'Lavrov Institute' })).items).toHaveLength(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => lavrov.count(), PATIENT).toBe(1);
  });

  it('takes a number and its unit, and says what went wrong', async () => {
    const page = await reading.open(`${reading.seed}?beside=numbers`);
    const row = page.locator('.beside-table tr').filter({ hasText: '5,500 kilometers' });
    await row.getByRole('button', { name: /^Change/ }).click();
    await page.getByLabel('That is').fill('5.5');
    await page.getByLabel('Unit').fill('km');
    await page.keyboard.press('Enter');
    await expect.poll(() => row.innerText(), PATIENT).toMatch(/5\.5 km/);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => row.innerText(), PATIENT).toMatch(/5,500 km/);
  });

  it('keeps its form for keyboards, phones and screen readers', async () => {
    const page = await reading.open(`${reading.seed}?beside=cast`, { viewport: { width: 390, height: 844 } });
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('form', { name: 'Change' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

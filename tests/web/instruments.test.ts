import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser();

const voice = (page: Page, name: string) =>
  page.locator('.voice').filter({ has: page.getByRole('heading', { name, exact: true }) });
const paragraphs = (page: Page) => page.locator('.text > *').allInnerTexts();

describe('beside an article', () => {
  it('opens and closes an instrument by its key, and the text stays where and what it is', async () => {
    const page = await reading.open(reading.seed, { viewport: { width: 1440, height: 900 } });
    const words = await paragraphs(page);
    await page.evaluate(() => scrollTo(0, 700));
    const place = () => page.locator('.text > p').nth(8).boundingBox();
    const before = await place();
    for (const [key, title] of Object.entries({ v: 'Voices', T: 'Timeline', C: 'Cast', N: 'Numbers' })) {
      await page.keyboard.press(key);
      await page.getByRole('region', { name: title }).waitFor();
      expect(await place(), title).toEqual(before);
      expect(await paragraphs(page)).toEqual(words);
    }
    await page.keyboard.press('N');
    await page.locator('.beside').waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await page.getByRole('region', { name: 'Voices' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.beside').waitFor({ state: 'detached' });
    expect(await place()).toEqual(before);
  });

  it('has who said what, each with role and words, and opens the words where they stand', async () => {
    const page = await reading.open(`${reading.seed}?beside=voices`);
    const stoltenberg = voice(page, 'Jens Stoltenberg');
    await expect.poll(() => stoltenberg.locator('.role').first().innerText()).toBe('NATO Secretary General');
    expect(await stoltenberg.getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^“Russia must come back into compliance,”$/),
        expect.stringMatching(/^“This is part of a pattern .* nuclear weapons,” … “I think the whole idea/),
      ]),
    );
    await expect.poll(() => stoltenberg.innerText()).toContain('told Reuters');
    await expect.poll(() => stoltenberg.innerText()).toContain('named here “he”');
    expect(await voice(page, 'Russia').innerText()).toMatch(/any such strategy\s*denies/);
    await stoltenberg.getByRole('link', { name: /pattern/ }).click();
    const target = page.locator('.mark:has(> :target)');
    await expect.poll(() => target.innerText()).toMatch(/^“This is part of a pattern/);
    const box = await target.boundingBox();
    expect(box && box.y >= 0 && box.y < 800).toBe(true);
    expect(await page.locator('[data-voices*="Jens Stoltenberg"]').count()).toBeGreaterThan(1);
  });

  it('draws when it was, and says the same in a table', async () => {
    const page = await reading.open(`${reading.seed}?beside=timeline`);
    const rows = await page.locator('.beside-table tbody tr').evaluateAll((all) =>
      all.map((row) =>
        Array.from(row.children, (cell) => cell.textContent)
          .slice(0, 2)
          .join(' = '),
      ),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        'the 1980s = 1980 to 1989',
        '1987 = 1987',
        'Jan. 15 = 15 January 2019',
        'Wednesday = 16 January 2019',
        'next month = February 2019',
        'Feb. 2 = 2 February 2019',
      ]),
    );
    await expect
      .poll(() => page.locator('.counted-from').innerText())
      .toBe('Counted from 16 January 2019, inferred.');
    const drawn = await page.locator('.timeline text').allTextContents();
    for (const words of ['the 1980s', '1987', '15 Jan 2019', 'Feb 2019']) expect(drawn).toContain(words);
    expect(await page.locator('.timeline .bar').count()).toBeGreaterThanOrEqual(3);
    await expect.poll(() => page.locator('.mark[data-kind="time"]').count()).toBe(rows.length);
  });

  it('has everybody and everything that is named, with each place', async () => {
    const page = await reading.open(`${reading.seed}?beside=cast`);
    const groups = await page.locator('.cast h3').allInnerTexts();
    expect(groups.slice(0, 3)).toEqual(['People', 'Bodies', 'Places']);
    const members = page.locator('.cast li');
    let places = 0;
    for (const member of await members.all()) {
      const links = await member.locator('.places a').count();
      await expect.poll(() => member.locator('.tally').innerText()).toBe(String(links));
      places += links;
    }
    await expect.poll(() => page.locator('.mark[data-kind="mention"]').count()).toBe(places);
    const thompson = members.filter({ hasText: 'Andrea Thompson' });
    await expect
      .poll(() => thompson.locator('.role').first().innerText())
      .toContain('Under Secretary for Arms Control');
    await thompson.locator('.places a').last().click();
    await expect.poll(() => page.locator('.mark:has(> :target)').innerText()).toBe('Thompson');
  });

  it('has what is measured, in the text’s words and in units', async () => {
    const page = await reading.open(`${reading.seed}?beside=numbers`);
    const table = page.locator('.beside-table');
    await expect.poll(() => table.innerText()).toMatch(/5,500 kilometers\s+5,500 km/);
    await expect
      .poll(() => page.locator('.mark[data-kind="measure"]').allInnerTexts())
      .toContain('5,500 kilometers');
  });

  it('lights up an entry with its words, and words with their entry', async () => {
    const page = await reading.open(`${reading.seed}?beside=timeline`, {
      viewport: { width: 1440, height: 700 },
    });
    await page.locator('.mark').filter({ hasText: 'Feb. 2' }).focus();
    const entry = page.locator('.beside-table [data-lit]');
    await expect.poll(() => entry.innerText()).toContain('Feb. 2');
    expect(await page.locator('.timeline [data-lit]').count()).toBeGreaterThan(0);
    await page.locator('.beside-table tr').filter({ hasText: 'next month' }).hover();
    await expect.poll(() => page.locator('.text [data-lit]').allInnerTexts()).toEqual(['next month']);
  });

  it('works without JavaScript', async () => {
    const page = await reading.open(reading.seed, { javaScriptEnabled: false });
    await page
      .getByRole('navigation', { name: 'Beside the article' })
      .getByRole('link', { name: 'Cast' })
      .click();
    await page.locator('.cast li').filter({ hasText: 'Sergei Lavrov' }).locator('.places a').first().click();
    await expect.poll(() => page.locator('.mark:has(> :target)').innerText()).toBe('Sergei Lavrov');
    await page.locator('.mark').filter({ hasText: 'Ronald Reagan' }).click();
    await expect
      .poll(() => page.locator('.places :target').getAttribute('aria-label'))
      .toContain('Ronald Reagan');
    await page.getByRole('link', { name: 'Close Cast' }).click();
    await expect.poll(() => page.locator('.beside').count()).toBe(0);
  });

  it('is a sheet on a phone, over a text that can still be read', async () => {
    const page = await reading.open(`${reading.seed}?beside=voices`, {
      viewport: { width: 390, height: 844 },
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const sheet = await page.locator('.beside').boundingBox();
    expect(sheet && sheet.y > 844 * 0.4 && sheet.y + sheet.height <= 844).toBe(true);
    await voice(page, 'Russia').locator('li a').first().click();
    const box = await page.locator('.mark:has(> :target)').boundingBox();
    expect(box && sheet && box.y > 0 && box.y + 20 < sheet.y).toBe(true);
  });

  it.each(['voices', 'timeline', 'cast', 'numbers'])('axe finds nothing in %s', async (name) => {
    const page = await reading.open(`${reading.seed}?beside=${name}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findFaults(page)).toEqual([]);
  });

  it('shows nothing for a name that is none', async () => {
    const page = await reading.open(`${reading.seed}?beside=constructor`);
    await expect.poll(() => page.locator('.beside').count()).toBe(0);
  });
});

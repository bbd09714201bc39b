import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser(async ({ archive }) => {
  for (let number = 1; number <= 30; number++) {
    await archive.articles.add.mutate({
      source: {
        content: `Council Approves Plan Number ${number} for the Harbour\n\nThe council approved plan number ${number} on Monday, after a debate of two hours about the harbour.\n\nIt begins in spring.\n`,
      },
    });
  }
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the keys', () => {
  it('walk down and up a list, open an article, and come back to the same row at the same place', async () => {
    const page = await reading.open('/');
    for (let times = 0; times < 20; times++) await page.keyboard.press('j');
    await page.keyboard.press('k');
    const row = await focused(page);
    expect(row).toContain('Plan Number 12');
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(0);
    for (const back of [() => page.keyboard.press('u'), () => page.goBack()]) {
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/a\//);
      await page.waitForSelector('.article');
      await back();
      await page.waitForFunction((text) => document.activeElement?.textContent === text, row);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
    }
  });

  it('walk through the paragraphs of an article, and to its ends', async () => {
    const page = await reading.open(reading.seed);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toContain('on Wednesday rejected');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect.poll(() => focused(page)).toContain('on Wednesday rejected');
    await page.keyboard.press('Shift+G');
    await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
    await page.keyboard.press('g');
    await page.waitForFunction(() => scrollY === 0);
    await page.keyboard.press('S');
    await page.waitForURL(/\/source$/);
    await page.waitForSelector('.source-page');
    await page.keyboard.press('u');
    await page.waitForURL(`**${reading.seed}`);
  });

  it('search from anywhere, and are letters where one writes', async () => {
    const page = await reading.open(reading.seed);
    await page.keyboard.press('/');
    await page.waitForURL(/\/search$/);
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type('junk "new ground"');
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('junk "new ground"');
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(false);
  });

  it('are told by a sheet that takes the focus and gives it back', async () => {
    const page = await reading.open(reading.seed);
    await page.keyboard.press('j');
    const before = await focused(page);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect.poll(() => sheet.isVisible()).toBe(true);
    for (const key of ['j', 'k', 'Enter', 'u', '/', '?']) {
      await expect.poll(() => sheet.locator('kbd').allInnerTexts()).toContain(key);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe(before);
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect.poll(() => sheet.isVisible()).toBe(true);
  });

  it('show where they are, on every stop of every page', async () => {
    for (const path of ['/', '/add', reading.seed, `${reading.seed}/source`]) {
      const page = await reading.open(path);
      let stops = 0;
      for (; stops < 12; stops++) {
        await page.keyboard.press('Tab');
        const mark = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const outlined = [element, element.closest('.row')].some(
            (one) => one !== null && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2,
          );
          return outlined ? 'seen' : `${element.outerHTML.slice(0, 80)} shows no focus`;
        });
        if (mark === undefined) break;
        expect(mark, path).toBe('seen');
      }
      expect(stops).toBeGreaterThan(7);
      await page.context().close();
    }
  });

  it('begin with a way past the frame', async () => {
    const page = await reading.open(reading.seed);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#main');
  });
});

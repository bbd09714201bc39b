import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser(async ({ archive }) => {
  for (let number = 1; number <= 4; number++) {
    await archive.articles.add.mutate({
      source: {
        content: `Council Approves Plan Number ${number} for the Harbour\n\nThe council approved plan number ${number} on Monday, after a debate of two hours about the harbour.\n\nIt begins in spring.\n`,
      },
    });
  }
});

const line = async (page: Page) =>
  (await page.locator('.keep-line').innerText()).replace(/\s*\n\s*/g, ' ').replace(' :', ':');
const idOf = () => reading.seed.slice('/a/'.length);
const kept = (id = idOf()) => reading.site.archive.kept.get.query({ id });

/** Selects words of a paragraph, as a person does with the pointer. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.text') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      return;
    }
    throw new Error(`The page has no “${wanted}”.`);
  }, words);
  await page.locator('.mark-bar').waitFor();
}

describe('in the library', () => {
  it('archives the selected article at once, says so, and undoes it by u', async () => {
    const page = await reading.open('/');
    await page.keyboard.press('j');
    const row = page.locator('.row:visible').first();
    const headline = await row.locator('h2').innerText();
    await page.keyboard.press('e');
    await expect.poll(() => line(page)).toMatch(/^Archived\. Undo: u$/);
    await expect.poll(() => page.locator('.row:visible h2').first().innerText()).not.toBe(headline);
    await page.keyboard.press('u');
    await expect.poll(() => line(page)).toBe('Undone.');
    await expect.poll(() => page.locator('.row:visible h2').first().innerText()).toBe(headline);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('stars, marks read, and has a list for each', async () => {
    const page = await reading.open('/');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect.poll(() => line(page)).toContain('Starred.');
    await page.keyboard.press('m');
    await expect.poll(() => page.locator('.row').first().getAttribute('data-state')).toBe('read');
    await expect.poll(() => line(page)).toContain('Read.');
    const headline = await page.locator('.row h2').first().innerText();
    await page.getByRole('link', { name: 'Starred' }).click();
    await page.waitForURL(/show=starred/);
    await expect.poll(() => page.locator('.row h2').allInnerTexts()).toEqual([headline]);
    await page.getByRole('button', { name: `Star: ${headline}` }).click();
    await expect.poll(() => page.locator('.row:visible').count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
  });

  it('puts tags on by typing, with those that are known to choose from, and lists by them', async () => {
    const page = await reading.open('/');
    await page.keyboard.press('j');
    await page.keyboard.press('t');
    const sheet = page.getByRole('dialog', { name: 'Tags' });
    await sheet.waitFor();
    await page.keyboard.type('Harbour Works\n');
    await expect.poll(() => sheet.getByRole('checkbox', { name: 'Harbour Works' }).isChecked()).toBe(true);
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const tag = page.locator('.row .tag', { hasText: 'Harbour Works' });
    await tag.click();
    await page.waitForURL(/tag=Harbour/);
    await expect.poll(() => page.locator('.row').count()).toBe(1);
  });
});

describe('in an article', () => {
  it('highlights what is selected by h, keeps it over a reload, colours and deletes it, and undoes that', async () => {
    const page = await reading.open(reading.seed);
    await select(page, 'landmark treaty');
    await page.keyboard.press('h');
    const mark = page.locator('mark[data-kind="highlight"]');
    await expect.poll(() => mark.allInnerTexts()).toEqual(['landmark treaty']);
    await expect.poll(() => line(page)).toContain('Highlighted.');
    await page.reload();
    await page.waitForSelector('html[data-keys]');
    await mark.click();
    await page.getByRole('button', { name: 'Highlight in green' }).click();
    await expect.poll(() => mark.getAttribute('data-colour')).toBe('green');
    const [annotation] = (await kept()).annotations;
    expect(annotation).toMatchObject({
      state: 'current',
      body: { colour: 'green', target: [{ exact: 'landmark treaty' }] },
    });
    expect(await page.locator(`[id="${annotation?.id}"]`).count()).toBe(1);
    expect(await findFaults(page)).toEqual([]);
    await mark.click();
    await page.locator('.mark-bar').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => mark.count()).toBe(0);
    await page.keyboard.press('u');
    await expect.poll(() => mark.count()).toBe(1);
  });

  it('highlights over typographic quotation marks and paragraphs where the words of the article stand', async () => {
    const page = await reading.open(reading.seed);
    await select(page, '“We weren’t able to break');
    await page.keyboard.press('h');
    await expect.poll(() => page.locator('mark').allInnerTexts()).toContain('“We weren’t able to break');
    const { article } = await reading.site.archive.articles.get.query({ id: idOf() });
    const text = JSON.stringify(article.body);
    for (const { body } of (await kept()).annotations) {
      for (const { exact } of body.target) expect(text).toContain(JSON.stringify(exact).slice(1, -1));
    }
    await page.keyboard.press('u');
  });

  it('keeps a note beside its words, and lists it over the archive', async () => {
    const page = await reading.open(reading.seed);
    await select(page, 'setting the stage');
    await page.keyboard.press('n');
    await page.keyboard.type('Who set it?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.notes .note-text').allInnerTexts()).toEqual(['Who set it?']);
    await expect.poll(() => page.locator('.note-number').innerText()).toBe('1');
    await page.getByRole('link', { name: 'Highlights' }).click();
    await page.waitForURL(/\/highlights$/);
    await expect.poll(() => page.locator('.marks').innerText()).toContain('Who set it?');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'setting the stage' }).click();
    await page.waitForURL(/\/a\/.*#/);
  });

  it('goes into a collection that has its own order, which can be changed', async () => {
    const page = await reading.open(reading.seed);
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Collections' }).waitFor();
    await page.keyboard.type('The treaty\n');
    const link = page.locator('.kept-names .in-collection');
    await expect.poll(() => link.allInnerTexts()).toEqual(['The treaty']);
    await page.keyboard.press('Escape');
    const [collection] = await reading.site.archive.kept.collections.query();
    const [first] = (await reading.site.archive.articles.list.query({ limit: 1 })).items;
    await reading.site.archive.kept.act.mutate({
      acts: [{ do: 'file', article: first?.id ?? '', collection: collection?.id ?? '' }],
    });
    await link.click();
    await page.waitForURL(/\/collections\/./);
    const headlines = () => page.locator('.row h2').allInnerTexts();
    await expect.poll(async () => (await headlines()).at(-1)).toBe(first?.headline);
    await page.getByRole('button', { name: `Up: ${first?.headline}` }).click();
    await expect.poll(async () => (await headlines())[0]).toBe(first?.headline);
    expect(await findFaults(page)).toEqual([]);
    await page.locator('summary').click();
    await page.getByLabel('What it is about').fill('What became of it');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => page.locator('.lead').innerText()).toBe('What became of it');
  });

  it('opens again where reading stopped', async () => {
    const page = await reading.open(reading.seed, { viewport: { width: 800, height: 500 } });
    await page.evaluate(() => scrollTo(0, 1500));
    await expect.poll(async () => (await kept()).state, { timeout: 10_000 }).toBe('reading');
    const { block } = await kept();
    const again = await reading.open(reading.seed, { viewport: { width: 800, height: 500 } });
    await again.waitForFunction(() => scrollY > 400);
    const top = await again.evaluate(
      (id) => document.getElementById(id ?? '')?.getBoundingClientRect().top,
      block,
    );
    expect(Math.abs(top ?? Infinity)).toBeLessThan(120);
  });
});

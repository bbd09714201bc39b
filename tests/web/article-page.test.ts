import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser();

/** Where the first letter of an element stands. */
const firstLetter = (at: Locator) =>
  at.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() ?? element;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 1);
    return range.getBoundingClientRect();
  });

describe('the article', () => {
  it('is set with its headline, who wrote it, its parts in order, and the proof at its end', async () => {
    const page = await reading.open('/');
    await page.getByRole('link', { name: /U\.S\. Rejects Russian Offer/ }).click();
    const article = page.getByRole('article');
    await article.waitFor();
    expect(new URL(page.url()).pathname).toBe(reading.seed);
    await expect.poll(() => page.title()).toMatch(/^U\.S\. Rejects .* — Tearsheet$/);
    expect(await page.locator('h1').allInnerTexts()).toEqual([
      'U.S. Rejects Russian Offer to Save INF Missile Treaty, Washington to Pull out',
    ]);
    await expect.poll(() => article.locator('.byline').innerText()).toMatch(/^Reuters · The Moscow Times · /);
    await expect.poll(() => article.locator('.text > p').count()).toBe(16);
    const names = await article
      .locator('.text > *')
      .evaluateAll((all) => all.map(({ localName }) => localName));
    expect(names.indexOf('h2')).toBe(7);
    expect(names[6]).toBe('aside');
    const proof = page.getByRole('region', { name: 'Proof' });
    expect(await proof.innerText()).toContain(
      'eb1fd52ca5d4f1a6537531f29193f73da64648c09cec1c8162a8bfac99150058',
    );
    await expect.poll(() => proof.innerText()).toContain(`${reading.site.url}${reading.seed}`);
  });

  it('has the quotation marks of its language, and lets the opening ones hang', async () => {
    const page = await reading.open(reading.seed);
    const quoted = page.locator('.text > p').filter({ hasText: 'new ground yesterday' });
    await expect.poll(() => quoted.innerText()).toMatch(/^“We weren’t able .* Russia,” Thompson said/);
    const plain = page.locator('.text > p').first();
    const [mark, letter] = [await firstLetter(quoted), await firstLetter(plain)];
    expect(mark.right - letter.left).toBeLessThan(2);
    expect(mark.left).toBeLessThan(letter.left - 4);
  });

  it('keeps lines of a length that the eye finds its way back from', async () => {
    const page = await reading.open(reading.seed, { viewport: { width: 1440, height: 900 } });
    const lengths = await page.locator('.text > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const range = document.createRange();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { bottom, width } = range.getBoundingClientRect();
            if (width > 0) lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? 0) + 1);
          }
        }
        return [...lines.values()].slice(0, -1);
      }),
    );
    const full = lengths.sort((one, other) => one - other);
    expect(full.at(-1)).toBeLessThanOrEqual(76);
    expect(full[Math.floor(full.length / 2)]).toBeGreaterThanOrEqual(58);
    expect(full[Math.floor(full.length / 2)]).toBeLessThanOrEqual(68);
  });

  it('shows a date that nobody printed as the guess that it is, with its reasons and what else it could be', async () => {
    const page = await reading.open(reading.seed);
    const guess = page.locator('.byline details');
    await expect.poll(() => guess.locator('summary').innerText()).toBe('16 January 2019 inferred');
    const line = await guess
      .locator('.inferred-value')
      .evaluate((value) => getComputedStyle(value).textDecoration);
    expect(line).toContain('dotted');
    const [head, last] = [page.locator('.byline strong'), page.locator('.byline').getByText(/min$/)];
    const tops = await Promise.all([head, last].map(async (one) => (await one.boundingBox())?.y));
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99)), 'one line').toBeLessThan(4);
    const proof = guess.locator('.inferred-proof');
    await expect.poll(() => proof.isVisible()).toBe(false);
    await guess.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await proof.innerText()).toMatch(
      /^The source prints no date\. This one is inferred, \d+ % sure\./,
    );
    expect(await proof.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^16 January 2013/)]),
    );
    await page.goto(`${reading.site.url}/`);
    await expect.poll(() => page.locator('.row-facts').innerText()).toContain('16 January 2019, inferred');
  });

  it('is read without JavaScript, from the library to the source', async () => {
    const page = await reading.open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /U\.S\. Rejects/ }).click();
    await expect.poll(() => page.locator('.text > p').count()).toBe(16);
    await expect.poll(() => page.getByRole('button', { name: 'Delete' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Source' }).click();
    await expect.poll(() => page.locator('.source-text').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Show paragraph 4 in the source' }).click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#src-/);
    await expect.poll(() => page.locator('.run:target').innerText()).toContain('land-based missiles');
  });

  it('says so where nothing is kept, with and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await reading.open('/bin', { javaScriptEnabled });
      for (const path of ['/a/01a20f7c-5a71-7276-ac29-6d199ede56de', '/a/%00', '/nowhere']) {
        const answer = await page.goto(reading.site.url + path);
        expect(answer?.status()).toBe(404);
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
          'Nothing is kept at this address',
        );
      }
    }
  });

  it('is one column on a phone and nothing sticks out, on any page', async () => {
    const page = await reading.open('/', {
      viewport: { width: 320, height: 640 },
      isMobile: true,
      hasTouch: true,
    });
    for (const path of [
      '/',
      '/search',
      '/search?q=treaty',
      '/add',
      '/bin',
      reading.seed,
      `${reading.seed}/source`,
    ]) {
      await page.goto(reading.site.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
  });

  it('turns dark with the system, and as one chooses, and stays so', async () => {
    const paper = () => getComputedStyle(document.documentElement).backgroundColor;
    const page = await reading.open(reading.seed, { colorScheme: 'light' });
    const light = await page.evaluate(paper);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await page.evaluate(paper);
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Light or dark colours' }).click();
    await expect.poll(() => page.evaluate(paper)).toBe(light);
    await page.reload();
    await expect.poll(() => page.evaluate(paper)).toBe(light);
  });

  it('prints on white paper with the proof at its end and nothing of the frame', async () => {
    const page = await reading.open(reading.seed, { colorScheme: 'dark' });
    await page.setViewportSize({ width: 640, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    for (const hidden of ['.masthead', '.article-tools', '.skip']) {
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    }
    await expect.poll(() => page.locator('.proof').isVisible()).toBe(true);
    const hanging = page.locator('.text > p[data-hang]').first();
    expect((await firstLetter(hanging)).left, 'the opening quotation mark is on the paper').toBeGreaterThan(
      0,
    );
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });
});

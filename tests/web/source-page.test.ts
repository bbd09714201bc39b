import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser();
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

const litText = '.pane-source [data-lit]';
const litArticle = '.pane-article [data-lit]';

describe('the source beside its article', () => {
  it('lights up, on both sides, the place of what is under the pointer', async () => {
    const page = await reading.open(`${reading.seed}/source`);
    await page.locator('.placed').filter({ hasText: 'land-based missiles' }).hover();
    await expect
      .poll(() => page.locator(litArticle).allInnerTexts())
      .toEqual([expect.stringContaining('land-based')]);
    expect((await page.locator(litText).allInnerTexts()).join('')).toMatch(
      /^The treaty bans land-based missiles with a range between 500 kilometers and 5,500/,
    );
    await page.waitForFunction(() =>
      document.querySelector('.band path')?.getAttribute('d')?.startsWith('M '),
    );
    await page.locator('.run').filter({ hasText: 'After a meeting in Geneva' }).hover();
    expect((await page.locator(litArticle).innerText()).trim()).toMatch(/After a meeting in Geneva/);
  });

  it('does the same for what has the focus, and brings it into sight', async () => {
    const page = await reading.open(`${reading.seed}/source`);
    await page.getByRole('link', { name: 'Show paragraph 18 in the source' }).focus();
    await expect.poll(() => page.locator(litArticle).innerText()).toContain('Moscow says the range');
    const place = page.locator(litText).last();
    await expect.poll(() => place.innerText()).toContain('compliant with the INF.');
    await page.waitForFunction((selector) => {
      const pane = document.querySelector('.pane-source')?.getBoundingClientRect();
      const boxes = Array.from(document.querySelectorAll(selector), (lit) => lit.getBoundingClientRect());
      return pane && boxes.every(({ top, bottom }) => top >= pane.top && bottom <= pane.bottom);
    }, litText);
  });

  it('opens at the paragraph from which it was asked for', async () => {
    const page = await reading.open(reading.seed);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/source#src-/);
    await page.waitForSelector(litText);
    await expect.poll(() => page.locator(litArticle).innerText()).toContain('After a meeting in Geneva');
  });

  it('shows every repair as a mark that says what stood there before and after', async () => {
    const page = await reading.open(`${reading.seed}/source`);
    const { article } = await reading.site.archive.articles.get.query({ id: reading.seed.slice(3) });
    await expect.poll(() => page.locator('.repair-mark').count()).toBe(article.repairs.length);
    const compound = page
      .locator('.repair-list li')
      .filter({ hasText: /so-|hyphen/ })
      .first();
    const number = await compound.getAttribute('value');
    await page.locator(`[data-mark="repair-${number}"]`).focus();
    const detail = page.locator('.detail');
    await expect.poll(() => detail.innerText()).toMatch(new RegExp(`^Repair ${number}: .+ → .+`));
    const slip = page.locator('.repair-mark[data-form="replace"]').first();
    await slip.hover();
    await expect.poll(() => detail.innerText()).toMatch(/^Repair \d+: ' → " \S/);
  });

  it('shows what was taken out, and why', async () => {
    const page = await reading.open(`${reading.seed}/source`);
    const address = page
      .locator('.removed')
      .filter({ hasText: 'https://www.themoscowtimes.com/author/reuters' });
    await expect.poll(() => address.count()).toBe(1);
    await address.locator('.removal-mark').focus();
    await expect.poll(() => page.locator('.detail').innerText()).toMatch(/^Taken out \d: address/);
  });

  it('hands the text of the source out as it is: selected, and as a file', async () => {
    const page = await reading.open(`${reading.seed}/source`);
    const [name = ''] = await readdir(seeds);
    const bytes = await readFile(seeds + name);
    const selected = await page.evaluate(() => {
      const text = document.querySelector('.source-text');
      const selection = getSelection();
      if (text) selection?.selectAllChildren(text);
      return selection?.toString();
    });
    expect(selected?.trim()).toBe(bytes.toString('utf8').trim());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path())).toEqual(bytes);
  });

  it('shows the pages of a PDF as pictures, and lights up what stands where', async () => {
    const printing = await reading.open(reading.seed);
    const content = (await printing.pdf({ format: 'A4' })).toString('base64');
    const { id } = await reading.site.archive.articles.add.mutate({
      source: { content, encoding: 'base64' },
    });
    const page = await reading.open(`/a/${id}/source`);
    expect(await page.locator('.map-page').count()).toBeGreaterThanOrEqual(1);
    const picture = page.getByRole('img', { name: /^Page 1 of \d+$/ });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(1_000);
    // The frames lie on the picture, as large as it is.
    const boxes = await page.evaluate(() =>
      ['.map-sheet img', '.map-sheet svg'].map((part) => {
        const { x, y, width, height } =
          document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return [x, y, width, height].map(Math.round);
      }),
    );
    expect(boxes[1]).toEqual(boxes[0]);
    expect((boxes[0]?.[2] ?? 0) / (boxes[0]?.[3] ?? 1)).toBeCloseTo(210 / 297, 1);
    const paragraph = page.locator('.placed').filter({ hasText: 'After a meeting in Geneva' });
    await paragraph.hover();
    const lit = page.locator('.pane-source [data-lit]');
    await expect.poll(() => lit.locator('rect').count()).toBeGreaterThan(0);
    const number = (await paragraph.locator('.place').innerText()).trim();
    await expect.poll(() => lit.locator('text').allTextContents()).toContain(number);
    expect(await page.locator('.repair-list li').count()).toBeGreaterThan(0);
    expect(await findFaults(page)).toEqual([]);
  });

  it('lays a saved page out as its reader saw it, and runs and asks for nothing of it', async () => {
    const content = `<!doctype html><title>Old wall falls</title><nav><a href="/">Home</a></nav><article><h1>Old wall falls</h1><p>A wall fell in the <b>old town</b> on Tuesday, and nobody was near it when it did, people said.</p><p>It had stood there for four hundred years &amp; more, and leaned for the last ten of them.</p></article><script>document.title = 'ran'</script><img src="https://track.example/p.gif" alt="The heap of stones">`;
    const { id } = await reading.site.archive.articles.add.mutate({ source: { content, type: 'html' } });
    const page = await reading.open(`/a/${id}/source`);
    const laid = page.locator('.laid-source');
    expect(await laid.innerText()).toContain('four hundred years & more');
    expect(await laid.innerText()).toMatch(/Picture: ?The heap of stones/);
    expect(await laid.innerText()).not.toContain('ran');
    expect(await laid.locator('img, script, iframe').count()).toBe(0);
    await page.locator('.placed').filter({ hasText: 'A wall fell' }).hover();
    await expect
      .poll(async () => (await page.locator(litText).allInnerTexts()).join(''))
      .toBe('A wall fell in the old town on Tuesday, and nobody was near it when it did, people said.');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'As text' }).click();
    await expect.poll(() => page.locator('.source-text').innerText()).toContain('<b>old town</b>');
    await page.getByRole('link', { name: 'As a page' }).click();
    await expect.poll(() => laid.count()).toBe(1);
  });

  it('is flipped on a phone, and comes to the place it shows', async () => {
    const page = await reading.open(`${reading.seed}/source`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await expect.poll(() => page.locator('.pane-source').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Show paragraph 12 in the source' }).tap();
    await page.waitForSelector('.pane-source [data-lit]');
    await expect.poll(() => page.locator('.pane-article').isVisible()).toBe(false);
    const box = await page.locator(litText).first().boundingBox();
    expect(box && box.y > 0 && box.y < 844).toBe(true);
    await page.getByText('Article', { exact: true }).tap();
    await expect.poll(() => page.locator('.pane-article').isVisible()).toBe(true);
  });
});

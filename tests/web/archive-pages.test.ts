import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser();

const PRINTOUT = `Ferry to the Islands Runs Again

The ferry to the outer islands runs again from Monday, the harbour office said, after a
winter in which the ice had kept it in port for eleven weeks.

"We have counted the days," said the captain.
`;

const PAGE = `<!doctype html><html lang="en"><head><title>Lighthouse Lit Again</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Lighthouse Lit Again</h1>
<p>The lighthouse on the northern point was lit again on Sunday, after forty dark years in which ships had steered by the church tower alone.</p>
<p>Its lamp was found in a barn, packed in straw, and cleaned by two pupils of the village school during the long winter.</p>
<p>The keeper’s granddaughter turned the switch, and the whole village stood on the pier in the cold and watched the beam go round.</p>
</article></body></html>`;

describe('the archive in the browser', () => {
  it('takes a pasted text once, and says so the second time', async () => {
    const page = await reading.open('/add');
    const send = async () => {
      await page.getByLabel('Text', { exact: true }).fill(PRINTOUT);
      await page.getByLabel(/Published on/).fill('2024-03-18');
      await page.getByRole('button', { name: 'Add' }).click();
    };
    const said = page.locator('#add-said');
    await send();
    await said.getByText('is now in the library: Ferry to the Islands Runs Again').waitFor();
    await send();
    await said.getByText('was in the library already').waitFor();
    await said.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Ferry to the Islands' }).waitFor();
    await expect.poll(() => page.locator('.byline').innerText()).toContain('18 March 2024');
  });

  it('takes files, a saved page among them, and names the one that it cannot read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tearsheet-files-'));
    const files = { 'lighthouse.html': PAGE, 'empty.txt': '' };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const page = await reading.open('/add');
    await page.getByLabel('Or files').setInputFiles(Object.keys(files).map((name) => join(folder, name)));
    await page.getByRole('button', { name: 'Add' }).click();
    const said = page.locator('#add-said');
    await said.getByText('empty.txt').waitFor();
    await expect.poll(() => said.locator('.fault').innerText()).toMatch(/^empty\.txt .+\./);
    await said.getByRole('link', { name: /Lighthouse Lit Again/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Lighthouse Lit Again' }).waitFor();
    await page.getByRole('link', { name: 'Source' }).click();
    await page.locator('.placed').filter({ hasText: 'packed in straw' }).hover();
    await expect
      .poll(async () => (await page.locator('.pane-source [data-lit]').allInnerTexts()).join(''))
      .toContain('packed in straw');
    await page.getByRole('link', { name: 'As text' }).click();
    await expect.poll(() => page.locator('.source-text').innerText()).toContain('<article><h1>Lighthouse');
  });

  it('names every article of a source that holds several', async () => {
    const letter = (number: number) =>
      `From anna@harbour.example Mon Mar 18 10:0${number}:00 2024\nFrom: Anna Berg <anna@harbour.example>\nSubject: Harbour Letter ${number}\nDate: Mon, 18 Mar 2024 10:0${number}:00 +0100\nMessage-ID: <${number}@harbour.example>\n\nThe ferry to the outer islands runs again, for the ${number}. time this year.\n\nIt begins in spring.\n\n`;
    const page = await reading.open('/add');
    await page
      .getByLabel('Or files')
      .setInputFiles({ name: 'letters.mbox', mimeType: '', buffer: Buffer.from(letter(1) + letter(2)) });
    await page.getByRole('button', { name: 'Add' }).click();
    for (const number of [1, 2]) await page.getByRole('link', { name: `Harbour Letter ${number}` }).waitFor();
  });

  it('takes a folder, says how far it is, stops when it is told to, and tries again what it did not do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tearsheet-folder-'));
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'deep', 'one.txt'), `${PRINTOUT}\nFor the first time.\n`);
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, '.hidden.txt'), 'Hidden words.');
    // Its letters are recognised, which takes seconds.
    await copyFile(
      new URL('../../packages/parser/fixtures-pages/scan.png', import.meta.url),
      join(folder, 'scan.png'),
    );
    const page = await reading.open('/add');
    await page.getByLabel('Or a folder').setInputFiles(folder);
    await page.getByRole('button', { name: 'Add' }).click();
    const said = page.locator('#add-said');
    await said.locator('li').filter({ hasText: 'scan.png is being read' }).waitFor();
    await said.getByRole('button', { name: 'Stop' }).click();
    await said.locator('li').filter({ hasText: 'scan.png was stopped' }).waitFor();
    await expect
      .poll(() => said.locator('.add-total').innerText())
      .toMatch(/^3 of 3 · 1 added · 1 failed · 1 stopped/);
    expect(await said.innerText()).not.toContain('hidden');
    // What was given up is not kept; asked for again, it is.
    const { items } = await reading.site.archive.articles.list.query({ limit: 50 });
    expect(items.map(({ headline }) => headline)).not.toContain('Old swing bridge will close to cars');
    await said.getByRole('button', { name: 'Try these 2 again' }).waitFor();
    await said.getByRole('button', { name: /^Try again: .*scan\.png/ }).click();
    await said
      .getByRole('link', { name: 'is now in the library: Old swing bridge' })
      .waitFor({ timeout: 90_000 });
    await rm(folder, { recursive: true });
  }, 150_000);

  it('takes what is dropped on it', async () => {
    const page = await reading.open('/add');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      return transfer;
    }, `${PRINTOUT}\nDropped, and not pasted.\n`);
    await page.dispatchEvent('.add-form', 'drop', { dataTransfer: data });
    await page.locator('#add-said').getByText('is now in the library: Ferry to the Islands').waitFor();
    await page
      .getByLabel('Or files')
      .setInputFiles(
        ['a', 'b'].map((name) => ({ name: `${name}.txt`, mimeType: '', buffer: Buffer.from(PRINTOUT) })),
      );
    await page.getByLabel(/Its address/).fill('https://harbour.example/ferry');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.locator('#add-said').getByText('An address and a date are of one article.').waitFor();
  });

  it('says what is missing when there is nothing to add', async () => {
    const page = await reading.open('/add');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toContain('There is nothing to add yet');
  });

  it('finds words and phrases, shows them in bold, and opens what it found', async () => {
    const page = await reading.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('"new ground" treaty');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await expect.poll(() => page.getByRole('status').innerText()).toBe('1 article');
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toMatch(/new|ground|treaty/i);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${reading.seed}`);
    await page.goBack();
    await page.waitForURL(/\/search\?q=/);
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('"new ground" treaty');
  });

  it('answers any words at all without a failure', async () => {
    const page = await reading.open('/search');
    for (const words of ["can't", 'C++', '"', 'AND', '*', '<script>', 'zzzz', '\u202Egnp']) {
      await page.goto(`${reading.site.url}/search?${new URLSearchParams({ q: words })}`);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), words).toBe('Search');
    }
    await page.goto(`${reading.site.url}/search?q=zzzz`);
    await expect
      .poll(() => page.locator('.empty').innerText())
      .toContain('No article has all of these words');
  });

  it('moves an article to the bin, takes it back at once, or later from the bin', async () => {
    const page = await reading.open('/');
    const row = page.getByRole('link', { name: /U\.S\. Rejects/ });
    await row.click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('status').getByText('Moved to the bin').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'bin', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Bin' }).waitFor();
    await row.click();
    await page.getByText('This article lies in the bin.').waitFor();
    await page.goto(`${reading.site.url}/`);
    await expect.poll(() => row.count()).toBe(0);
    await page.goto(`${reading.site.url}/bin`);
    await page.getByRole('button', { name: /^Restore U\.S\. Rejects/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.goto(`${reading.site.url}/`);
    await expect.poll(() => row.count()).toBe(1);
  });
});

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../web/open-browser.ts';
import { serveArchive } from '../web/serve-archive.ts';
import { drawTerminal } from './draw-terminal.ts';
import { runTerminal } from './run-terminal.ts';

/* `npm run screenshots`: the two pictures of the README, taken from the running program with the seed in it. */

const place = (path: string) => fileURLToPath(new URL(`../../apps/${path}/screenshot.png`, import.meta.url));

const [site, browser] = await Promise.all([serveArchive(), openBrowser()]);
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 1.25,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('link', { name: /U\.S\. Rejects/ }).click();
  await page.getByRole('link', { name: 'Source' }).click();
  await page.locator('.placed').filter({ hasText: 'Based on yesterday’s' }).hover();
  await page.locator('.pane-source [data-lit]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await writeFile(place('web'), await page.screenshot());

  const terminal = await runTerminal(site.dataDir, { columns: 110, rows: 30 });
  const screen = await context.newPage();
  await screen.setContent(await drawTerminal(terminal));
  await screen.evaluate(() => document.fonts.ready);
  await writeFile(place('terminal'), await screen.locator('.screen').screenshot());
} finally {
  await browser.close();
  await site.stop();
}

import { setTimeout } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { hyphenate } from './hyphenate.ts';
import type { Setting } from './set-article.ts';

/** Milliseconds that a page may take to be printed: some wait for ever for what the network would have sent. */
const DEADLINE = 20_000;

const endless = async (milliseconds: number): Promise<never> => {
  await setTimeout(milliseconds, undefined, { ref: false });
  throw new Error('the page could not be printed in time');
};

/** A browser that prints, and reaches no network. */
export class Press {
  readonly #browser: Browser;
  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<Press> {
    const executablePath = await chromium.executablePath();
    // In a single process, closing one page's context would end them all.
    const args = [...chromium.args.filter((arg) => arg !== '--single-process'), '--font-render-hinting=none'];
    return new Press(await playwright.launch({ executablePath, args, headless: true }));
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Prints an article that was set, with words cut at line ends. */
  async printSetting({ html, hyphen, width, pdf }: Setting, language: string): Promise<Uint8Array> {
    return this.#withPage(true, async (page) => {
      await page.setViewportSize({ width: width + 100, height: 1_000 });
      await page.emulateMedia({ media: 'print' });
      const cut =
        hyphen === undefined ? html : html.replace(/(?<=<p>)[^<]+/g, (text) => hyphenate(text, language));
      await page.setContent(cut);
      if (hyphen !== undefined && hyphen !== '\u00ad') await page.evaluate(keepCutsMade, hyphen);
      return page.pdf({ ...pdf, tagged: true });
    });
  }

  /** Prints a whole page as its site sends it. `shown`, where given, gets the lines that the page shows, each block and break one. */
  async printPage(
    html: string,
    url: string | undefined,
    { scripts, headers, shown }: { scripts: boolean; headers: boolean; shown?: string[] },
  ): Promise<Uint8Array> {
    return this.#withPage(scripts, async (page) => {
      const address = url !== undefined && URL.canParse(url) ? url : 'http://page.example/';
      let sent = false;
      await page.unroute('**/*');
      await page.route('**/*', (route) => {
        if (sent || !route.request().isNavigationRequest()) return route.abort();
        sent = true;
        return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      });
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 });
      if (shown) {
        await page.emulateMedia({ media: 'print' });
        const text = await page.evaluate(() => document.body.innerText);
        shown.push(...text.split(/\s*\n\s*/).filter((line) => line !== ''));
      }
      return page.pdf({
        format: 'A4',
        displayHeaderFooter: headers,
        tagged: true,
        margin: { top: '40px', bottom: '40px', left: '40px', right: '40px' },
      });
    });
  }

  async #withPage<Result>(scripts: boolean, run: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await this.#browser.newContext({ javaScriptEnabled: scripts, serviceWorkers: 'block' });
    try {
      const page = await context.newPage();
      await page.route('**/*', (route) => route.abort());
      return await Promise.race([run(page), endless(DEADLINE)]);
    } finally {
      await Promise.race([context.close(), endless(DEADLINE).catch(() => undefined)]);
    }
  }
}

/** In the page: soft hyphens at which a line ends become the typesetter's sign, all others go. */
function keepCutsMade(sign: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const topOf = (node: Text, at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    // A character after a cut has an empty box at the end of the line above, too.
    const { left, top } = [...range.getClientRects()].at(-1) ?? { left: 0, top: 0 };
    return { left, top };
  };
  const changes: [Text, string][] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const text = node.data;
    if (!text.includes('\u00ad')) continue;
    let kept = '';
    for (let at = 0; at < text.length; at++) {
      if (text[at] !== '\u00ad') kept += text[at];
      else if (at > 0 && at + 1 < text.length) {
        const before = topOf(node, at - 1);
        const after = topOf(node, at + 1);
        if (after.top > before.top + 4 || after.left > before.left + 60) kept += sign;
      }
    }
    changes.push([node, kept]);
  }
  for (const [node, kept] of changes) node.data = kept;
}

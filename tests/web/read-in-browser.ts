import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type ServedArchive, serveArchive } from './serve-archive.ts';
import { watchPages } from './watch-page.ts';

export interface Reading {
  site: ServedArchive;
  /** Opens a page at a path of the reader, and fails the test if that page misbehaves until its end. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The path of the seed's article. */
  seed: string;
}

/** A served archive and a browser for the tests of one file. */
export function readInBrowser(prepare?: (site: ServedArchive) => Promise<void>): Reading {
  let browser: Browser | undefined;
  let site: ServedArchive | undefined;
  let seed = '';
  let faults: string[] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveArchive(), openBrowser()]);
    const { items } = await site.archive.articles.list.query({ limit: 1 });
    seed = `/a/${items[0]?.id}`;
    await prepare?.(site);
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Ask for it inside a test: it is started before the first.');
    return value;
  };
  return {
    get site() {
      return started(site);
    },
    get seed() {
      return seed;
    },
    open: async (path, options) => {
      const context = await started(browser).newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      const seen = await watchPages(context, started(site).url);
      const page = await context.newPage();
      context.once('close', () => faults.push(...seen));
      await page.goto(started(site).url + path);
      // From here on its keys and lights work.
      if (options?.javaScriptEnabled !== false) await page.waitForSelector('html[data-keys]');
      return page;
    },
  };
}

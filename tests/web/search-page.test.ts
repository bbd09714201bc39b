import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type ServedArchive, serveArchive } from './serve-archive.ts';

let served: ServedArchive;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serveArchive();
  browser = await openBrowser();
  page = await browser.newPage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const asked = () => new URL(page.url()).searchParams.get('q');

it('narrows a search by what its hits are, and widens it again', { timeout: 60_000 }, async () => {
  await page.goto(`${served.url}/search?${new URLSearchParams({ q: 'missiles OR nowhere' })}`);
  await page.getByText('Narrow the search').click();
  await page.getByRole('link', { name: 'Moscow', exact: true }).click();
  await page.waitForURL(/place/);
  expect(asked()).toBe('(missiles OR nowhere) place:Moscow');
  const there = page.getByRole('link', { name: 'Moscow (remove)' });
  expect(await there.getAttribute('aria-current')).toBe('true');
  expect(await page.locator('.rows > li').count()).toBe(1);
  await there.click();
  await page.waitForURL((url) => !url.search.includes('place'));
  expect(asked()).toBe('(missiles OR nowhere)');
});

it('shows where a search cannot be understood', { timeout: 60_000 }, async () => {
  await page.goto(`${served.url}/search?${new URLSearchParams({ q: 'treaty published:soon' })}`);
  expect(await page.getByRole('alert').first().textContent()).toContain('character 18');
  expect(await page.locator('.query-fault mark').textContent()).toBe('soon');
});

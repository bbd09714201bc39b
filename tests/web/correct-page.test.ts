import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readInBrowser } from './read-in-browser.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Wrong headline | Post</title></head><body><article><h1>Wrong headline</h1>
<p>The harbour office said on Monday that the ferry to the outer islands would run again, after a long winter.</p>
<p>Subscribe to our harbour letter to hear of every ferry that runs in spring and of none that does not.</p>
<p>It begins in spring, the captain said, and more of it is told elsewhere, at some length and by others.</p></article></body></html>`;

let path = '';
const reading = readInBrowser(async ({ archive }) => {
  const { id } = await archive.articles.add.mutate({ source: { content: PAGE } });
  path = `/a/${id}`;
});

it('puts a headline right, takes a paragraph out, and takes both back', async () => {
  const page = await reading.open(`${path}/correct`);
  await page.getByLabel('Headline', { exact: true }).fill('The ferry runs again');
  await page.getByRole('button', { name: 'Correct the headline' }).click();
  await page.getByRole('heading', { level: 1, name: 'The ferry runs again' }).waitFor();
  await page.getByRole('button', { name: /^Take out: Subscribe/ }).click();
  await page.getByRole('button', { name: /^Undo: Taken out: Subscribe/ }).waitFor();

  await page.goto(page.url().replace('/correct', ''));
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('The ferry runs again');
  await expect.poll(() => page.locator('.text').textContent()).not.toContain('Subscribe');

  await page.goBack();
  await page.getByRole('button', { name: /^Undo: Taken out: Subscribe/ }).click();
  await page.getByRole('button', { name: /^Take out: Subscribe/ }).waitFor();
  await page.getByRole('button', { name: /^Undo: Headline/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Wrong headline' }).waitFor();
});

it('says what is wrong with a date that is none', async () => {
  const page = await reading.open(`${path}/correct`);
  await page.getByLabel('Date of publication', { exact: true }).fill('some day');
  await page.getByRole('button', { name: 'Correct the date of publication' }).click();
  // The form asks for another one, and sends nothing.
  await expect.poll(() => page.locator('#correct-datePublished:invalid').count()).toBe(1);
  await page.locator('#correct-datePublished').fill('2019-01');
  await page.getByRole('button', { name: 'Correct the date of publication' }).click();
  await page.getByRole('button', { name: /^Undo: Published on: 2019-01/ }).waitFor();
});

it('offers what else a doubtful thing may be, each with one act, and takes it back', async () => {
  const content = readFileSync(
    new URL('../../packages/parser/fixtures/name-under-headline/source.txt', import.meta.url),
    'utf8',
  );
  const { id } = await reading.site.archive.articles.add.mutate({ source: { content } });
  const page = await reading.open(`/a/${id}/correct`);
  const doubt = page.locator('.offers li').filter({ hasText: 'The byline is a guess' });
  await doubt.waitFor();
  await doubt.getByRole('button', { name: /^It is right/ }).click();
  await page.getByRole('button', { name: /^Undo: Right as it is/ }).waitFor();
  await expect.poll(() => doubt.count()).toBe(0);
  await page.getByRole('button', { name: /^Undo: Right as it is/ }).click();
  await doubt.waitFor();
});

import { describe, expect, it } from 'vitest';
import { addFerryStory } from './ferry-story.ts';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

let ids: string[] = [];
const reading = readInBrowser(async ({ archive }) => {
  ids = await addFerryStory(archive);
});

describe('the cast of the archive', () => {
  it('is found by a name, and says what somebody said, where, and when', async () => {
    const page = await reading.open('/cast');
    await page.getByPlaceholder('A name').fill('broom');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Ida Broom' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ida Broom' }).waitFor();
    await expect.poll(() => page.locator('.facts').innerText()).toContain('3 articles');
    expect(await page.locator('.said ul a').allInnerTexts()).toEqual([
      '“The crew did all that could be done,”',
      '“Passengers waited on deck until tugs came,”',
      '“Passengers waited on deck until tugs came,”',
    ]);
    await page.getByRole('link', { name: 'Timeline' }).click();
    await expect.poll(() => page.locator('.dated tbody tr').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Said' }).click();
    await page.locator('.said ul a').first().click();
    await expect.poll(() => page.locator('.mark:has(> :target)').innerText()).toContain('The crew did all');
  });

  it('is renamed, and that is undone', async () => {
    const [ida] = (await reading.site.archive.cast.list.query({ query: 'broom' })).items;
    const page = await reading.open(`/cast/${ida?.id}`);
    await page.getByText('Correct', { exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ida Broom of Amell');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ida Broom of Amell' }).waitFor();
    await page.getByRole('button', { name: /^Undo: Named/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Ida Broom', exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });

  it('is parted where somebody else is meant, merged again by a person, and both are undone', async () => {
    const [ida] = (await reading.site.archive.cast.list.query({ query: 'broom' })).items;
    const page = await reading.open(`/cast/${ida?.id}?show=articles`);
    await page.getByRole('button', { name: 'Somebody else in Tugs free stranded ferry' }).click();
    await expect.poll(() => page.locator('.facts').innerText()).toContain('2 articles');
    await page.getByText('Correct', { exact: true }).click();
    await page.getByLabel('The same as').fill('broom');
    await page.locator('.same-as button').click();
    await expect.poll(() => page.locator('.facts').innerText()).toContain('3 articles');
    await page.getByRole('button', { name: /^Undo: “Ida Broom” is the same/ }).click();
    await expect.poll(() => page.locator('.facts').innerText()).not.toContain('3 articles');
    const others = (await reading.site.archive.cast.list.query({ query: 'broom' })).items;
    for (const { id } of others) {
      for (const { id: decision } of (await reading.site.archive.cast.get.query({ id })).decisions)
        await reading.site.archive.cast.undo.mutate({ decision });
    }
    expect((await reading.site.archive.cast.list.query({ query: 'broom' })).items).toHaveLength(1);
  });
});

describe('stories', () => {
  it('have their articles in order, a timeline, a cast, and what each version changed', async () => {
    const page = await reading.open('/stories');
    await page.getByRole('link', { name: 'Ferry runs aground off Port Amell' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.locator('.row-headline').allInnerTexts()).toHaveLength(3);
    await page.getByRole('navigation', { name: 'What is shown' }).getByRole('link', { name: 'Cast' }).click();
    await expect.poll(() => page.locator('.members').innerText()).toContain('Ida Broom');
    await page.getByRole('link', { name: 'Timeline' }).click();
    await expect.poll(() => page.locator('.dated').innerText()).toContain('1 April 2031');
    await page.getByRole('link', { name: 'Articles' }).click();
    await page.getByRole('link', { name: 'What was changed' }).click();
    await page.getByRole('heading', { level: 1, name: 'Versions' }).waitFor();
    expect(await page.locator('.comparison > p[dir] del').allInnerTexts()).toEqual([
      expect.stringContaining('early'),
      ' ',
      expect.stringContaining('Inspectors are to board the ferry on Wednesday.'),
    ]);
    expect(await page.locator('.comparison > p[dir] ins').allInnerTexts()).toEqual([
      expect.stringContaining('before dawn'),
    ]);
  });

  it('lose an article that a person takes out, and get it back', async () => {
    const page = await reading.open(`/stories/${ids[0]}`);
    await page.getByRole('button', { name: 'Not this story: Tugs free stranded ferry' }).click();
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => page.locator('.row').count()).toBe(3);
  });
});

it('draws when what a search finds was, and lists whom it names', async () => {
  const page = await reading.open('/search?q=ferry');
  const shown = page.getByRole('navigation', { name: 'What is shown' });
  await shown.getByRole('link', { name: 'Timeline' }).click();
  await expect.poll(() => page.locator('.dated').innerText()).toContain('1 April 2031');
  await shown.getByRole('link', { name: 'Cast' }).click();
  await expect.poll(() => page.locator('.members').innerText()).toContain('Ida Broom');
});

it('tells of an article its versions and its gist, word for word', async () => {
  const page = await reading.open(`/a/${ids[0]}?beside=versions`);
  await expect.poll(() => page.locator('.beside').innerText()).toContain('The story');
  await page.locator('.versions a').click();
  await page.getByRole('heading', { level: 1, name: 'Versions' }).waitFor();
  const seed = await reading.open(`${reading.seed}?beside=gist`);
  const text = await seed.locator('.text').innerText();
  const sentences = await seed.locator('.gist a').allInnerTexts();
  expect(sentences.length).toBeGreaterThan(1);
  for (const sentence of sentences) expect(text).toContain(sentence);
});

it('says what is not there', async () => {
  for (const path of ['/cast/nobody', '/stories/none', '/compare?one=x&other=y', '/compare']) {
    const page = await reading.open(path);
    await expect.poll(() => page.locator('h1').innerText(), { message: path }).toMatch(/not/i);
  }
});

it('axe finds nothing', async () => {
  const [ida] = (await reading.site.archive.cast.list.query({ query: 'broom' })).items;
  const paths = [
    '/cast',
    `/cast/${ida?.id}`,
    `/cast/${ida?.id}?show=articles`,
    `/cast/${ida?.id}?show=timeline`,
    '/stories',
    `/stories/${ids[0]}`,
    `/compare?one=${ids[0]}&other=${ids[1]}`,
    '/timeline?q=ferry',
    `${reading.seed}?beside=gist`,
    `/a/${ids[0]}?beside=versions`,
  ];
  for (const [at, path] of paths.entries()) {
    const page = await reading.open(path, at % 2 === 0 ? {} : { viewport: { width: 390, height: 844 } });
    await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'dark' : 'light' });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      .toBe(true);
    expect(await findFaults(page), path).toEqual([]);
    await page.context().close();
  }
});

import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

const kinds = `<!doctype html><html lang="en"><head><title>Kinds</title></head><body><article><h1>Every Kind of Part</h1>
<p>The harbour office said on Monday that the ferry to the outer islands would run again, after a long winter.</p>
<h2>A table</h2><table><caption>Ships</caption><tr><th>Name</th><th>Tons</th></tr><tr><td>Aurora</td><td>1,200</td></tr></table>
<ul><li>One thing that is said at some length.</li><li>Another, said as well.</li></ul>
<blockquote><p>“We have counted the days,” said the captain of the ferry.</p></blockquote>
<figure><img src="https://e.example/a.jpg" alt="A ferry"><figcaption>The ferry in the ice. Photo: A. Person</figcaption></figure>
<pre><code>let ship = 'Aurora';</code></pre><p>It begins in spring, and <a href="https://e.example/more">more of it</a> is told elsewhere, at length.</p>
</article></body></html>`;

let kindsPath = '';
const reading = readInBrowser(async ({ archive }) => {
  const { id } = await archive.articles.add.mutate({ source: { content: kinds } });
  kindsPath = `/a/${id}`;
});

describe('axe finds nothing', () => {
  const pages: [string, () => string][] = [
    ['the library', () => '/'],
    ['search', () => '/search?q=harbour'],
    ['search without words', () => '/search'],
    ['add', () => '/add'],
    ['the bin', () => '/bin'],
    ['jobs', () => '/jobs'],
    ['an article', () => reading.seed],
    ['an article with every kind of part', () => kindsPath],
    ['corrections', () => `${kindsPath}/correct`],
    ['revisions', () => `${kindsPath}/revisions`],
    ['a source', () => `${reading.seed}/source`],
    ['nothing', () => '/nowhere'],
  ];
  it.each(pages)('on %s, in the light and, on a phone, in the dark', async (_, path) => {
    const page = await reading.open(path(), { colorScheme: 'light' });
    expect(await findFaults(page), 'light').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findFaults(page), 'dark').toEqual([]);
  });

  it('on the help sheet', async () => {
    const page = await reading.open('/');
    await page.keyboard.press('?');
    expect(await findFaults(page)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { type Article, isTearsheetError, readArticle, validateArticle } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/html/read-html.ts';
import { cutOff, numbers, turnBits } from '../damage.ts';

const folder = new URL('../../fixtures-html/', import.meta.url);
const pages = readdirSync(folder).map((slug): [string, Uint8Array] => [
  slug,
  new Uint8Array(readFileSync(new URL(`${slug}/page.html`, folder))),
]);

/** Any bytes are read into a sound article, or refused with a code. */
async function expectRead(bytes: Uint8Array): Promise<void> {
  let article: Article;
  try {
    article = await readHtml({ bytes, uri: 'https://harbour.example/pier' });
  } catch (error) {
    expect(isTearsheetError(error), String(error)).toBe(true);
    return;
  }
  expect(validateArticle(article)).toEqual([]);
  expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  const length = article.source.length ?? Number.POSITIVE_INFINITY;
  for (const { target, ranges } of article.evidence) {
    for (const range of ranges) {
      if (range.kind !== 'text') continue;
      expect(range.start, target).toBeGreaterThanOrEqual(0);
      expect(range.end, target).toBeGreaterThanOrEqual(range.start);
      expect(range.end, target).toBeLessThanOrEqual(length);
    }
  }
}

describe('damaged pages', () => {
  it.each(pages)('cut off anywhere: %s', async (slug, bytes) => {
    const next = numbers(slug.length * 7919 + 1);
    for (let time = 0; time < 12; time++) await expectRead(cutOff(bytes, next));
  });

  it.each(pages)('with bytes turned over: %s', async (slug, bytes) => {
    const next = numbers(slug.length * 104_729 + 2);
    for (let time = 0; time < 12; time++) await expectRead(turnBits(bytes, next));
  });

  it.each(pages)('with pieces of another page set in: %s', async (slug, bytes) => {
    const next = numbers(slug.length * 15_485_863 + 3);
    for (let time = 0; time < 6; time++) {
      const [, other = bytes] = pages[Math.floor(next() * pages.length)] ?? [];
      const from = Math.floor(next() * other.length);
      const piece = other.subarray(from, from + Math.floor(next() * 600));
      const at = Math.floor(next() * bytes.length);
      const mixed = new Uint8Array(bytes.length + piece.length);
      mixed.set(bytes.subarray(0, at));
      mixed.set(piece, at);
      mixed.set(bytes.subarray(at), at + piece.length);
      await expectRead(mixed);
    }
  });
});

describe('cost', () => {
  const sentence = 'The harbour council agreed on Tuesday night to rebuild the eastern pier of the town. ';
  /** What a quadratic step would take minutes for. */
  it.each([
    ['headings that open links', '<h3>Related articles</h3><p>Share</p><img src="/a.jpg">'],
    ['links', '<p><a href="/a">The title of another article of this paper</a></p>'],
    ['lists', '<ul><li><a href="/a">One story</a></li><li><a href="/b">Another story</a></li></ul>'],
    ['dates', '<p class="date">Published 16 January 2026</p><time datetime="2026-01-16"></time>'],
    ['authors', '<a rel="author" class="byline" href="/author/ann">By</a>'],
    ['captions', '<figure><img src="/a.jpg"></figure><p class="wp-caption-text">A pier</p>'],
    ['entries', '<div class="live-blog__entry"><time>14:05</time><p>The ferry is moved.</p></div>'],
  ])('10,000 %s', { timeout: 60_000 }, async (_, piece) => {
    const html = `<!doctype html><body><article><h1>A new pier</h1><p>${sentence.repeat(4)}</p>${piece.repeat(10_000)}</article>`;
    const article = await readHtml({ bytes: new TextEncoder().encode(html) });
    expect(JSON.stringify(article.body)).toContain('rebuild the eastern pier');
  });
});

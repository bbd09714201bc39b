import { readFileSync } from 'node:fs';
import { isTearsheetError } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { PageGallery } from '../src/services/page-gallery.ts';
import { openTestArchive } from './open-test-archive.ts';

const opened = openTestArchive();
const scan = readFileSync(new URL('../../parser/fixtures-pages/scan.png', import.meta.url));

const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error) => (isTearsheetError(error.cause ?? error) ? (error.cause ?? error).code : String(error)),
  );

describe('pages of a source', () => {
  it('are measured and drawn in the child, for whoever asks', { timeout: 120_000 }, async () => {
    const { articles } = opened().ask;
    const { id } = await articles.add({ source: { content: scan.toString('base64'), encoding: 'base64' } });
    const { article } = await articles.get({ id });
    const { pages } = await articles.sourcePages({ id });
    expect(pages).toHaveLength(1);
    const { content, ...page } = await articles.pageImage({ id, page: 1 });
    expect(page).toEqual({
      ...pages[0],
      mediaType: 'image/webp',
      encoding: 'base64',
      sha256: article.source.sha256,
    });
    expect(Buffer.from(content, 'base64').subarray(8, 12).toString()).toBe('WEBP');
    expect(await codeOf(articles.pageImage({ id, page: 2 }))).toBe('not-found');
  });

  it('are none where the source is a text', async () => {
    const { articles } = opened().ask;
    const { id } = await articles.add({
      source: { content: 'A wall fell\n\nNobody was near it on Tuesday.\n' },
    });
    expect(await articles.sourcePages({ id })).toEqual({ pages: [] });
    expect(await codeOf(articles.pageImage({ id, page: 1 }))).toBe('not-found');
    expect(await codeOf(articles.sourcePages({ id: 'nobody' }))).toBe('not-found');
  });
});

describe('the gallery of pages', () => {
  const size = { width: 10, height: 10 };
  const source = (sha256: string) => ({ sha256, read: async () => ({ bytes: new Uint8Array(1) }) });

  it('makes a picture once for all who ask, and forgets those unused longest', async () => {
    const drawn: number[] = [];
    const gallery = new PageGallery({
      measurePages: async () => [size],
      drawPage: async (_, page) => {
        drawn.push(page);
        return { ...size, mediaType: 'image/webp', bytes: new Uint8Array(20_000_000) };
      },
    });
    await Promise.all([gallery.draw(source('a'), 1), gallery.draw(source('a'), 1)]);
    await gallery.draw(source('a'), 2);
    await gallery.draw(source('a'), 1);
    expect(drawn).toEqual([1, 2]);
    await gallery.draw(source('a'), 3);
    await gallery.draw(source('a'), 1);
    expect(drawn).toEqual([1, 2, 3]);
    await gallery.draw(source('a'), 2);
    expect(drawn).toEqual([1, 2, 3, 2]);
  });

  it('keeps no failure', async () => {
    let asked = 0;
    const gallery = new PageGallery({
      measurePages: async () => [size],
      drawPage: async () => {
        if (asked++ === 0) throw new Error('once');
        return { ...size, mediaType: 'image/webp', bytes: new Uint8Array(1) };
      },
    });
    await expect(gallery.draw(source('a'), 1)).rejects.toThrow('once');
    await expect(gallery.draw(source('a'), 1)).resolves.toMatchObject(size);
  });
});

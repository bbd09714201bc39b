import { readFileSync } from 'node:fs';
import { isTearsheetError, type PageRange } from '@tearsheet/core/model';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPage, measurePages, type PagePicture, parseSource } from '../../src/index.ts';
import { makePdf, setText } from './make-pdf.ts';

const words = 'The council met on Tuesday and did what councils do. '.repeat(8).trim();
const pdf = makePdf([
  [
    { text: 'A headline of six words', x: 50, y: 90, size: 24 },
    ...setText(words, { x: 50, y: 140, width: 400 }),
  ],
  [...setText(words, { x: 150, y: 500, width: 300 })],
]);
const scan = readFileSync(new URL('../../fixtures-pages/scan.png', import.meta.url));

/** How much of a rectangle of a picture of a page is dark, 0 to 1. */
async function inkIn({ bytes, width }: PagePicture, { x, y, ...size }: Omit<PageRange, 'kind' | 'page'>) {
  const picture = sharp(bytes);
  const scale = (await picture.metadata()).width / width;
  const at = (length: number) => Math.max(1, Math.round(length * scale));
  const { data } = await picture
    .extract({ left: at(x), top: at(y), width: at(size.width), height: at(size.height) })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length / data.length;
}

const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
    return 'answered';
  } catch (error) {
    if (!isTearsheetError(error)) throw error;
    return error.code;
  }
};

describe('pictures of pages', () => {
  it('of a PDF show its words where the evidence says that they stand', async () => {
    const { evidence, body } = await parseSource({ bytes: pdf });
    expect(await measurePages({ bytes: pdf })).toEqual([
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ]);
    // Also of a Buffer of Node, as files are read.
    const pages = [await drawPage({ bytes: Buffer.from(pdf) }, 1), await drawPage({ bytes: pdf }, 2)];
    const ranges = evidence.flatMap((one) => one.ranges).filter((range) => range.kind === 'page');
    expect(body.children.length).toBeGreaterThan(0);
    expect(new Set(ranges.map(({ page }) => page))).toEqual(new Set([1, 2]));
    for (const range of ranges) {
      const page = pages[range.page - 1];
      if (!page) throw new Error('no such page');
      expect(await inkIn(page, range)).toBeGreaterThan(0.03);
    }
    expect(await inkIn(pages[0] as PagePicture, { x: 10, y: 600, width: 500, height: 200 })).toBe(0);
  });

  it('of a scan are the scan, in its own pixels, upright and small enough for a screen', async () => {
    const { width = 0, height = 0 } = await sharp(scan).metadata();
    const turned = await sharp(scan).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    for (const bytes of [scan, turned]) {
      expect(await measurePages({ bytes })).toEqual([{ width, height }]);
      const page = await drawPage({ bytes }, 1);
      expect(page).toMatchObject({ mediaType: 'image/webp', width, height });
      expect(await inkIn(page, { x: 50, y: 50, width: width - 100, height: 100 })).toBeGreaterThan(0.02);
    }
    const large = await sharp(scan).resize({ width: 6_000 }).png().toBuffer();
    const shown = await drawPage({ bytes: large }, 1);
    expect(shown.width).toBe(6_000);
    expect((await sharp(shown.bytes).metadata()).width).toBe(1_700);
  });

  it('are refused where there is no such page', async () => {
    expect(await codeOf(drawPage({ bytes: pdf }, 3))).toBe('not-found');
    expect(await codeOf(drawPage({ bytes: scan }, 2))).toBe('not-found');
    const text = new TextEncoder().encode('Words on no page.');
    expect(await codeOf(drawPage({ bytes: text }, 1))).toBe('not-found');
    expect(await measurePages({ bytes: text })).toEqual([]);
  });
});

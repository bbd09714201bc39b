import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Article, isTearsheetError, mainHeadline, runningText, validateArticle } from '@tearsheet/core/model';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/index.ts';
import { writePdf } from './make-pdf.ts';

const scan = readFileSync(new URL('../../fixtures-pages/scan.png', import.meta.url));

const PARAGRAPHS = [
  'The harbour council voted on Tuesday night to close the old swing bridge to cars from the first of May, after engineers had found cracks in two of its bearings. Cyclists and people on foot may go on using it.',
  'Traders on both banks of the river fear for their summer. A ferry is to run every ten minutes, the council said, and will cost nothing until the repairs are paid for.',
  'The last time the bridge was shut, in the winter of the great ice, the town was cut in two for nine weeks. The bakers of the northern bank sold their bread from rowing boats.',
];
/** Recognition takes seconds, more on a busy machine. */
const PATIENCE = 120_000;

async function read(bytes: Uint8Array): Promise<{ article: Article; recognised: number[] }> {
  const recognised: number[] = [];
  const article = Article.parse(
    await parseSource({ bytes }, { recognises: (pages) => recognised.push(pages) }),
  );
  expect(validateArticle(article)).toEqual([]);
  return { article, recognised };
}

describe('a scan', () => {
  it('has its letters recognised, and is then read like other pages', { timeout: PATIENCE }, async () => {
    const { article, recognised } = await read(scan);
    expect(mainHeadline(article)).toBe('Old swing bridge will close to cars');
    expect(article.by).toBe('By Ada Brandt');
    expect(article.datePublished).toBe('2023-03-14');
    expect(runningText(article)).toEqual(PARAGRAPHS);
    expect(article.source).toMatchObject({ reader: 'image', mediaType: 'image/png', pages: 1 });
    expect(recognised).toEqual([1]);
    // In pixels of the picture as it came.
    const [place] = article.evidence.find(({ target }) => target === '/headlines/0')?.ranges ?? [];
    expect(place).toMatchObject({ kind: 'page', page: 1 });
    if (place?.kind !== 'page') throw new Error('no place');
    expect(place.x).toBeGreaterThan(50);
    expect(place.x + place.width).toBeLessThan(1_000);
    expect(place.y + place.height).toBeLessThan(150);
  });

  it('inside a PDF too, in points of the page', { timeout: PATIENCE }, async () => {
    const { data, info } = await sharp(scan)
      .greyscale()
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const picture = data.toString('latin1');
    const content = 'q 530 0 0 360 30 400 cm /I Do Q';
    const { article, recognised } = await read(
      writePdf(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Count 1/Kids[3 0 R]>>',
          '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
          `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
          `<</Type/XObject/Subtype/Image/Width ${info.width}/Height ${info.height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>\nstream\n${picture}\nendstream`,
        ],
        '/Root 1 0 R',
      ),
    );
    expect(recognised).toEqual([1]);
    expect(mainHeadline(article)).toBe('Old swing bridge will close to cars');
    expect(runningText(article)).toEqual(PARAGRAPHS);
    expect(article.source).toMatchObject({ reader: 'pdf', mediaType: 'application/pdf', pages: 1 });
    const places = article.evidence.flatMap(({ ranges }) => ranges);
    for (const place of places)
      expect(place.kind === 'page' && place.x + place.width < 595 && place.y < 842).toBe(true);
  });
});

describe('pictures that mean harm or are damaged', () => {
  const outcome = async (bytes: Uint8Array): Promise<string> => {
    try {
      await parseSource({ bytes });
      return 'article';
    } catch (error) {
      if (!isTearsheetError(error)) throw error;
      return error.code;
    }
  };

  it('refuses 60,000 x 60,000 pixels by the header alone', async () => {
    const huge = Buffer.from(scan);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
    expect(await outcome(huge)).toBe('source-too-large');
  });

  it('does so for pictures of other formats', async () => {
    const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } });
    const tiff = await plain.clone().tiff({ compression: 'none' }).toBuffer();
    const list = tiff.readUInt32LE(4);
    for (let at = list + 2; at < list + 2 + 12 * tiff.readUInt16LE(list); at += 12) {
      const isSide = [256, 257].includes(tiff.readUInt16LE(at));
      // One number of 32 bits.
      if (isSide) Buffer.from([4, 0, 1, 0, 0, 0, 0x60, 0xea, 0, 0]).copy(tiff, at + 2);
    }
    const jpeg = await plain.clone().jpeg().toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt32BE(60_000 * 0x1_00_00 + 60_000, frame + 5);
    const webp = await plain.clone().webp({ lossless: true }).toBuffer();
    // The largest sides that the format knows, 16,383.
    webp.writeUInt32LE(0x0f_ff_bf_fe, webp.indexOf('VP8L') + 9);
    expect(await Promise.all([tiff, jpeg, webp].map(outcome))).toEqual(Array(3).fill('source-too-large'));
  });

  it('says of a picture that cannot be decoded that it is damaged', async () => {
    expect(await outcome(scan.subarray(0, 20))).toBe('source-unreadable');
    expect(await outcome(Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(400, 7)]))).toBe(
      'source-unreadable',
    );
  });

  it('says of a picture without letters that it holds none', { timeout: PATIENCE }, async () => {
    const blank = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await outcome(blank)).toBe('source-empty');
  });
});

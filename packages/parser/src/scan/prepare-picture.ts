import { TearsheetError } from '@tearsheet/core/model';
import type { Sharp, SharpOptions } from 'sharp';
import { limits } from '../limits.ts';
import { nameBinary } from '../sources/name-binary.ts';

/** A picture as the recognition of letters wants it. */
export interface PreparedPicture {
  png: Buffer;
  /** Pixels of the picture as it came, upright; points of a page of a PDF. */
  width: number;
  height: number;
  /** How many of the prepared pixels make one of those. */
  scale: number;
}

/** What is known of a picture by its header. */
export interface PictureHeader {
  mediaType: string;
  frames: number;
  /** Pixels, upright. */
  width: number;
  height: number;
}

/** Letters are recognised best in pages of about so many pixels across, and not much more in all. */
const BEST_WIDTH = 2_000;
const MOST_PIXELS = 8_000_000;
const MOST_SCALE = 3;
/** No word is smaller, in pixels. */
const LEAST_SIDE = 12;
/** Dots per inch that are claimed, so that nothing is guessed from a false claim of the picture. */
const DENSITY = 250;
/** Pixels of a picture that people look at. */
const SHOWN_WIDTH = 1_700;
const SHOWN_HEIGHT = 4_000;
const MEDIA_TYPES = new Map([['heif', 'image/avif']]);

/** What the library may cost, and that it reads one frame at a time. */
const optionsFor = (page: number): SharpOptions => ({
  limitInputPixels: limits.imagePixels,
  failOn: 'none',
  page,
  pages: 1,
  sequentialRead: true,
});

/**
 * Reads the header of a picture, before anything of it is decoded.
 *
 * @throws TearsheetError `source-too-large`, `source-unreadable`
 */
export async function readPictureHeader(bytes: Uint8Array, frame = 0): Promise<PictureHeader> {
  const sharp = await loadSharp();
  try {
    const header = await sharp(bytes, { ...optionsFor(frame), limitInputPixels: false }).metadata();
    const { format, pages = 1, autoOrient } = header;
    // Of a TIFF file with several pages the height of one.
    const { width, height } = autoOrient;
    if (width * height > limits.imagePixels) {
      throw new TearsheetError(
        'source-too-large',
        `This picture has ${width} x ${height} pixels; at most ${limits.imagePixels / 1_000_000} million can be read. Please make it smaller.`,
      );
    }
    if (width < LEAST_SIDE || height < LEAST_SIDE) {
      throw new TearsheetError(
        'source-empty',
        `This is ${nameBinary(bytes) ?? 'a picture'} of ${width} x ${height} pixels, too few to hold words.`,
      );
    }
    return { mediaType: MEDIA_TYPES.get(format) ?? `image/${format}`, frames: pages, width, height };
  } catch (error) {
    throw unreadable(error, bytes);
  }
}

/** Decodes one frame of a picture: upright, grey, on white, and of a size that can be read. */
export async function preparePicture(bytes: Uint8Array, frame: number): Promise<PreparedPicture> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(bytes, optionsFor(frame))
      .autoOrient()
      .flatten({ background: '#fff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const scale = Math.min(MOST_SCALE, BEST_WIDTH / width, Math.sqrt(MOST_PIXELS / (width * height)));
    const png = await sharp(data, { raw: { width, height, channels } })
      .resize({
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
        fit: 'fill',
      })
      .normalise()
      .withMetadata({ density: DENSITY })
      .png({ compressionLevel: 1 })
      .toBuffer();
    return { png, width, height, scale };
  } catch (error) {
    throw unreadable(error, bytes);
  }
}

/** A frame of a picture to be looked at: upright, in its colours, on white, and no larger than a screen has use for. */
export async function showPicture(bytes: Uint8Array, frame: number): Promise<Buffer> {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, optionsFor(frame))
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ width: SHOWN_WIDTH, height: SHOWN_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  } catch (error) {
    throw unreadable(error, bytes);
  }
}

async function loadSharp(): Promise<(input: Uint8Array, options: SharpOptions) => Sharp> {
  const { default: sharp } = await import('sharp');
  // Nothing of one source stays for the next.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

function unreadable(error: unknown, bytes: Uint8Array): unknown {
  if (error instanceof TearsheetError || !(error instanceof Error)) return error;
  return new TearsheetError(
    'source-unreadable',
    `This is ${nameBinary(bytes) ?? 'a picture'}, which is damaged and cannot be read.`,
    { cause: error },
  );
}

import { cleanLine, gateHref, type Image } from '@tearsheet/core/model';
import type { HtmlElement } from './html-node.ts';

/** Where lazy pages keep the address of a picture. */
const ADDRESSES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
  'data-orig-file',
  'data-srcset',
  'data-lazy-srcset',
  'srcset',
  'src',
];
const PLACEHOLDER =
  /^data:|(?:blank|spacer|placeholder|pixel|loading|transparent|1x1|lazy)[\w-]{0,20}\.(?:gif|png|svg|jpe?g)/i;

/** Reads a picture: its address, never its bytes. `undefined` for spacers, icons and what has no address. */
export function readImage(element: HtmlElement, base: string | undefined): Image | undefined {
  const url = addressOf(element, base);
  const alt = cleanLine(element.get('alt') ?? '');
  const [width, height] = [pixels(element.get('width')), pixels(element.get('height'))];
  if (url === undefined || (width !== undefined && width < 40) || (height !== undefined && height < 40))
    return undefined;
  return {
    type: 'image',
    url,
    ...(alt === undefined ? {} : { alt }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function addressOf(element: HtmlElement, base: string | undefined): string | undefined {
  for (const name of ADDRESSES) {
    const value = element.get(name)?.trim();
    if (!value) continue;
    const address = name.endsWith('srcset') ? largest(value) : value;
    if (address === undefined || PLACEHOLDER.test(address)) continue;
    const url = gateHref(address, base);
    if (url !== undefined && /^https?:/.test(url)) return url;
  }
  return undefined;
}

/** Of a `srcset` the picture with the most pixels. */
function largest(srcset: string): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const [, address = '', size = '1'] of srcset
    .slice(0, 10_000)
    .matchAll(/([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,|$)/g)) {
    if (Number(size) > most) [best, most] = [address, Number(size)];
  }
  return best;
}

function pixels(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return number > 0 && number < 100_000 && !/%/.test(value ?? '') ? number : undefined;
}

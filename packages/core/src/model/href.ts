import { z } from 'zod';

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The one gate that every address of an article passes. Answers the normalised address, or `undefined` for what
 * must not become a link: other schemes, relative addresses without a base, and whatever is no URL. User names and
 * passwords go; of a `mailto:` only the subject stays.
 *
 * @param value the address as it stands in the source, entities already decoded
 * @param base the address of the page it was found on, for relative ones
 */
export function gateHref(value: string, base?: string): string | undefined {
  if (!base && value.startsWith('#')) return /^#[\w:.-]+$/.test(value) ? value : undefined;
  const url = URL.parse(value, base);
  if (!url || !SAFE.has(url.protocol)) return undefined;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.protocol === 'mailto:') {
    const subject = url.searchParams.get('subject');
    url.search = subject ? `?subject=${encodeURIComponent(subject)}` : '';
  }
  return url.href;
}

/** An address that {@link gateHref} lets through unchanged: http, https, mailto, tel or a fragment of the same page. */
export const Href = z
  .string()
  .refine(
    (value) => gateHref(value) === value,
    'is not a normalised http, https, mailto, tel or fragment address',
  )
  .meta({ id: 'Href', description: 'A normalised http, https, mailto or tel address, or a `#fragment`' });

import { gateHref, TearsheetError } from '@tearsheet/core/model';
import type { ImportRow, SavedLink } from './import-row.ts';

/** A row for a saved link: the bookmark that its source becomes, and what a person did with it. */
export function linkRow(link: SavedLink): ImportRow {
  return {
    name: link.title?.trim() || link.url || 'a row without an address',
    async read() {
      const url = gateHref(link.url.trim());
      if (url === undefined || !url.startsWith('http')) {
        throw new TearsheetError(
          'source-unsupported',
          link.url.trim() === ''
            ? 'This row has no address.'
            : `${link.url.trim().slice(0, 200)} is no address of a page.`,
        );
      }
      const { original, tags, state, starred, collections, marks, ...known } = link;
      const bookmark = { bookmark: 1, ...known, url, original };
      return {
        kind: 'source',
        input: { bytes: new TextEncoder().encode(JSON.stringify(bookmark)), type: 'bookmark' },
        kept: {
          ...(tags === undefined ? {} : { tags }),
          ...(state === undefined ? {} : { state }),
          ...(starred === undefined ? {} : { starred }),
          ...(collections === undefined ? {} : { collections }),
          ...(marks === undefined ? {} : { marks }),
        },
      };
    },
  };
}

/** A moment that an export writes as seconds or milliseconds since 1970, or in words; as ISO 8601. */
export function readMoment(value: unknown): string | undefined {
  const number =
    typeof value === 'number' ? value : /^\d{9,13}$/.test(String(value ?? '')) ? Number(value) : undefined;
  if (number !== undefined) return new Date(number < 1e11 ? number * 1000 : number).toISOString();
  const time = typeof value === 'string' && value.trim() !== '' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

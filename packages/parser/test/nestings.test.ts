import { isTearsheetError, validateArticle } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { parseSources, type SourceType } from '../src/index.ts';
import { makeZip } from './containers/make-zip.ts';
import { epubFiles } from './containers/sources.ts';
import { writePdf } from './pdf/make-pdf.ts';

const DEEP = 100_000;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (inside: string): string =>
  `<!doctype html><title>A pier</title><h1>A pier</h1><p>The harbour council agreed on Tuesday to rebuild it.</p>${inside}`;
const nested = (open: string, close = ''): string => `${open.repeat(DEEP)}end${close.repeat(DEEP)}`;

const pdfWith = (content: string, extra = ''): Uint8Array =>
  writePdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${extra}/Contents 4 0 R>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ],
    '/Root 1 0 R',
  );

const cases: [name: string, type: SourceType, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ['blocks of HTML', 'html', () => bytesOf(page(nested('<div>', '</div>')))],
  ['blocks of HTML that are never closed', 'html', () => bytesOf(page(nested('<section>')))],
  ['marks of HTML', 'html', () => bytesOf(page(`<p>${nested('<b>', '</b>')}`))],
  ['marks of HTML that differ', 'html', () => bytesOf(page(nested('<p><font size=1><i>')))],
  ['quotations of HTML', 'html', () => bytesOf(page(nested('<blockquote>', '</blockquote>')))],
  ['lists of HTML', 'html', () => bytesOf(page(nested('<ul><li>', '</li></ul>')))],
  ['tables of HTML', 'html', () => bytesOf(page(nested('<table><tr><td>', '</td></tr></table>')))],
  ['pictures of HTML', 'html', () => bytesOf(page(nested('<svg><g>', '</g></svg>')))],
  ['templates of HTML', 'html', () => bytesOf(page(nested('<template>', '</template>')))],
  [
    'data in HTML',
    'html',
    () => bytesOf(page(`<script type="application/ld+json">${nested('[', ']')}</script>`)),
  ],
  [
    'objects in HTML',
    'html',
    () => bytesOf(page(`<script type="application/ld+json">${nested('{"a":', '}')}</script>`)),
  ],
  ['quotations of a printout', 'text', () => bytesOf(`A pier\n\n${nested('> ')}\n`)],
  ['brackets of a printout', 'text', () => bytesOf(`A pier\n\n${nested('(', ')')}\n`)],
  ['quotation marks of a printout', 'text', () => bytesOf(`A pier\n\n${nested('“', '”')}\n`)],
  ['lines of a printout', 'text', () => bytesOf(`A pier\n\n${'a\n'.repeat(DEEP)}`)],
  ['pages of a printout', 'text', () => bytesOf(`A pier\n\n${'a b\f'.repeat(DEEP)}`)],
  [
    'indents of a printout',
    'text',
    () => bytesOf(Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a line`).join('\n')),
  ],
  ['lists of a PDF', 'pdf', () => pdfWith(`BT ${nested('[', ']')} TJ ET`)],
  ['dictionaries of a PDF', 'pdf', () => pdfWith('BT ET', `/Resources${nested('<</A', '>>')}`)],
  ['marked content of a PDF', 'pdf', () => pdfWith(nested('/P BMC ', 'EMC '))],
  ['a chapter of a book', 'epub', () => makeZip({ ...epubFiles, 'OEBPS/text/one.xhtml': nested('<div>') })],
  [
    'an entry of a feed',
    'feed',
    () =>
      bytesOf(
        `<rss><channel><item><title>T</title><description><![CDATA[${nested('<div>')}]]></description></item></channel></rss>`,
      ),
  ],
  ['elements of a feed', 'feed', () => bytesOf(`<rss><channel>${nested('<a>', '</a>')}</channel></rss>`)],
  [
    'a JSON feed',
    'feed',
    () =>
      bytesOf(
        `{"version":"https://jsonfeed.org/version/1.1","items":${nested('[', ']').replace('end', '')}}`,
      ),
  ],
  [
    'a mail in a mail, 20,000',
    'eml',
    () => bytesOf(`From: a@b.example\nSubject: x\n${'Content-Type: message/rfc822\n\n'.repeat(DEEP / 5)}`),
  ],
];

describe('100,000 inside one another', () => {
  it.each(cases)('%s', { timeout: 60_000 }, async (_, type, make) => {
    const bytes = await make();
    const before = process.cpuUsage();
    let outcome: string;
    try {
      const articles = await parseSources({ bytes, type });
      outcome = 'read';
      for (const article of articles) expect(validateArticle(article)).toEqual([]);
    } catch (error) {
      if (!isTearsheetError(error)) throw error;
      outcome = error.code;
    }
    const { user, system } = process.cpuUsage(before);
    expect(outcome).toMatch(/^(read|source-\w+)/);
    // What loads a reader, and 2 s for a megabyte.
    expect((user + system) / 1_000_000).toBeLessThan(2 + (2 * bytes.length) / 1_000_000);
  });
});

import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Article } from '@tearsheet/core/model';
import {
  a,
  article,
  articleWith,
  fig,
  h,
  hr,
  li,
  ol,
  p,
  pre,
  pull,
  quote,
  related,
  strong,
  ul,
} from '@tearsheet/core/testing';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epub } from './epub.ts';

const full = articleWith(
  {
    uri: 'https://example.org/late?a=1&b=2',
    by: 'By Ann Smith',
    contributors: [{ role: 'author', name: 'Ann Smith' }],
    descriptions: [{ role: 'deck', value: 'Very <late>' }],
    language: 'en',
    datePublished: '2019-01-16~',
    publisher: { name: 'The Daily' },
    keywords: ['trains'],
    source: { ...article('').source, retrieved: '2020-02-03T06:05:06.789+02:00' },
  },
  'A “headline” & more',
  p(
    'It was ',
    strong('very'),
    ' late. ',
    a('https://example.org/x?y=1&z=2', 'More'),
    ' ',
    a('#below', 'below'),
  ),
  h(2, 'Short notice'),
  related('Another story', 'Related article'),
  ul(li('one'), li('two')),
  ol(li('first')),
  quote(p('Said so.')),
  pull('Pulled words'),
  fig('A picture', 'Photo: Bo Lee'),
  pre('let x = 1;\nlet y = 2;'),
  hr(),
);

const pageOf = (of: Article): string =>
  strFromU8(unzipSync(epub.write(of))['EPUB/article.xhtml'] ?? new Uint8Array());
const packageOf = (of: Article): string =>
  strFromU8(unzipSync(epub.write(of))['EPUB/package.opf'] ?? new Uint8Array());

/** What a validator has against it, warnings included. */
const faultsOf = async (of: Article): Promise<unknown[]> => {
  const { messages } = await EpubCheck.validate(epub.write(of));
  return messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage');
};

describe('epub', () => {
  it('is valid', async () => {
    expect(await faultsOf(full)).toEqual([]);
    expect(await faultsOf(article(''))).toEqual([]);
    expect(await faultsOf(articleWith({ dir: 'rtl', language: 'ar' }, 'خبر', p('خبر.')))).toEqual([]);
  });

  it('is known by its first bytes', () => {
    const bytes = epub.write(full);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same bytes for the same article', () => {
    expect(epub.write(full)).toEqual(epub.write(structuredClone(full)));
  });

  it('says what is known of the article', () => {
    const written = packageOf(full);
    for (const part of [
      '<dc:title>A “headline” &#x26; more</dc:title>',
      '<dc:creator>Ann Smith</dc:creator>',
      '<dc:date>2019-01-16</dc:date>',
      '<dc:source>https://example.org/late?a=1&#x26;b=2</dc:source>',
      '<meta property="dcterms:modified">2019-01-16T00:00:00Z</meta>',
    ]) {
      expect(written).toContain(part);
    }
  });

  it.each([
    [{ datePublished: '2019', dateModified: '2019-01-17T08:00' }, '2019-01-17T08:00:00Z'],
    [{ datePublished: '2019-02?' }, '2019-02-01T00:00:00Z'],
    [{ source: full.source }, '2020-02-03T04:05:06Z'],
    [{}, '1970-01-01T00:00:00Z'],
  ])('names the last change that is known: %j', (fields, moment) => {
    expect(packageOf(articleWith(fields, 'x'))).toContain(
      `<meta property="dcterms:modified">${moment}</meta>`,
    );
  });

  it('holds the blocks with their ids, and nothing that loads', () => {
    const written = pageOf(full);
    expect(written).toContain('<h2 id="b2">Short notice</h2>');
    expect(written).toContain('<span>below</span>');
    expect(written).toContain('href="https://example.org/x?y=1&#x26;z=2"');
    expect(written).not.toMatch(/<script|<style|<img|src=|on\w+=/);
  });

  it('gates the addresses again', () => {
    const of = articleWith({ uri: 'javascript:1' }, 'x', p(a('javascript:alert(1)', 'words')));
    expect(pageOf(of)).toContain('<span>words</span>');
    expect(pageOf(of) + packageOf(of)).not.toContain('javascript:');
  });

  it('never writes what ends a CDATA section', async () => {
    const of = article('x ]]> y', p('a ]]> b'));
    expect(await faultsOf(of)).toEqual([]);
    expect(pageOf(of)).not.toContain(']]>');
  });

  it('stays valid with hostile words', async () => {
    const words = fc
      .string({
        unit: fc.constantFrom(...'<>&"\'`]-/!?=;#x0 aß\u202e\uffff\ufffe'),
        minLength: 1,
        maxLength: 40,
      })
      .filter((value) => value.trim() === value);
    await fc.assert(
      fc.asyncProperty(words, async (value) => {
        const of = articleWith(
          { publisher: { name: value }, keywords: [value] },
          value,
          p(value),
          pre(value),
        );
        expect(await faultsOf(of)).toEqual([]);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

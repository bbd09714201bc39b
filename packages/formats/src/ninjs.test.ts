import { article, articleWith, p } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import { ninjs } from './ninjs.ts';

describe('ninjs', () => {
  it('has the names of ninjs 3.0', () => {
    const of = articleWith(
      {
        uri: 'https://example.org/late',
        altIds: [{ role: 'slug', value: 'LATE' }],
        descriptions: [{ role: 'deck', value: 'Very late' }],
        by: 'By Ann Smith',
        contributors: [{ role: 'author', name: 'Ann Smith', uri: 'https://example.org/ann' }],
        infoSources: [{ role: 'wire', name: 'Reuters', category: 'wires' }],
        publisher: { name: 'The Daily', uri: 'https://example.org/' },
        located: 'Geneva',
        datePublished: '2019-01-16T08:30Z',
        dateModified: '2019-01',
        language: 'en',
        keywords: ['trains'],
        rights: '© The Daily',
      },
      'A <b>headline</b>',
      p('It was late.'),
      p('And dark.'),
    );
    expect(JSON.parse(ninjs.write(of))).toEqual({
      standard: {
        name: 'ninjs',
        version: '3.0',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#',
      },
      uri: 'https://example.org/late',
      type: 'text',
      representationType: 'full',
      contentCreated: '2019-01-16T08:30:00Z',
      edNote: 'Modified 2019-01.',
      language: 'en',
      headlines: [{ role: 'main', value: 'A <b>headline</b>' }],
      descriptions: [{ role: 'deck', value: 'Very late' }],
      by: 'By Ann Smith',
      people: [{ name: 'Ann Smith', rel: 'author', uri: 'https://example.org/ann' }],
      organisations: [{ name: 'The Daily', rel: 'publisher', uri: 'https://example.org/' }],
      infoSources: [{ name: 'Reuters', role: 'wire' }],
      located: 'Geneva',
      subjects: [{ name: 'trains', rel: 'keyword' }],
      copyrightNotice: '© The Daily',
      altIds: [
        { role: 'slug', value: 'LATE' },
        { role: 'sha256', value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
      ],
      bodies: [{ role: 'main', contentType: 'text/plain', value: 'It was late.\n\nAnd dark.' }],
    });
  });

  it('names an article without an address by the hash of its source', () => {
    const { uri } = JSON.parse(ninjs.write(article('x')));
    expect(uri).toBe('ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
    expect(URL.canParse(uri)).toBe(true);
  });

  it('gates the addresses again', () => {
    const of = articleWith(
      { uri: 'javascript:alert(1)', publisher: { name: 'x', uri: 'data:text/html,x' } },
      'x',
    );
    const { uri, organisations } = JSON.parse(ninjs.write(of));
    expect(uri).toMatch(/^ni:/);
    expect(organisations).toEqual([{ name: 'x', rel: 'publisher' }]);
  });
});

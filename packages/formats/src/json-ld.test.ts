import { article, articleWith, p, related } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import { jsonLd } from './json-ld.ts';

// That the names and their values are schema.org's is checked by its types (schema-dts) where they are written.
describe('json-ld', () => {
  it('is a NewsArticle', () => {
    const written = jsonLd.write(
      articleWith(
        {
          uri: 'https://example.org/late',
          by: 'By Ann Smith',
          contributors: [
            {
              role: 'author',
              name: 'Ann Smith',
              given: 'Ann',
              family: 'Smith',
              uri: 'https://example.org/ann',
            },
            { role: 'photographer', name: 'Bo Lee' },
          ],
          datePublished: '2019-01-16?',
          dateModified: '2019-01-17T08:00:00Z',
          publisher: { domain: 'example.org' },
          language: 'en',
          source: { ...article('').source, uri: 'https://example.org/late?from=feed' },
        },
        '</script><script>',
        p('It was late.'),
        related('Another story'),
        p('And <dark>.'),
      ),
    );
    expect(JSON.parse(written)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: [
        {
          '@type': 'PropertyValue',
          propertyID: 'sha256',
          value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        },
      ],
      url: 'https://example.org/late',
      headline: '</script><script>',
      author: [
        {
          '@type': 'Person',
          name: 'Ann Smith',
          givenName: 'Ann',
          familyName: 'Smith',
          url: 'https://example.org/ann',
        },
      ],
      contributor: [{ '@type': 'Person', name: 'Bo Lee' }],
      creditText: 'By Ann Smith',
      publisher: { '@type': 'Organization', name: 'example.org', url: 'https://example.org/' },
      datePublished: '2019-01-16',
      dateModified: '2019-01-17T08:00:00Z',
      comment: { '@type': 'Comment', text: 'The date of publication is uncertain or approximate.' },
      inLanguage: 'en',
      isBasedOn: 'https://example.org/late?from=feed',
      articleBody: 'It was late.\n\nAnd <dark>.',
    });
    // People paste it into a page, where `</script>` would end it.
    expect(written).not.toContain('<');
  });

  it('leaves out what the article lacks', () => {
    expect(Object.keys(JSON.parse(jsonLd.write(article(''))))).toEqual(['@context', '@type', 'identifier']);
  });

  it('gates the addresses again', () => {
    const written = jsonLd.write(articleWith({ uri: 'javascript:alert(1)' }, 'x'));
    expect(written).not.toContain('javascript:');
  });
});

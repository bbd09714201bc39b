import { a, article, articleWith, p } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';

const printed = articleWith(
  {
    uri: 'https://example.org/late?a=1&b=2',
    contributors: [{ role: 'author', name: 'Ann Smith' }],
    datePublished: '2019-01-16T08:30-05:00',
    language: 'en',
    keywords: ['trains'],
    publisher: { name: 'The Daily' },
  },
  'A <b>late</b> “headline” ]]>',
  p('It was <late>. ', a('#below', 'Below'), ' ', a('javascript:alert(1)', 'words')),
);

// That feed readers find the article in them is checked with our own, in `tests/parser/own-feeds.test.ts`.
describe('atom', () => {
  it('is one entry with the text as HTML', () => {
    const written = atom.write(printed);
    for (const part of [
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
      '<title>A &#x3C;b>late&#x3C;/b> “headline” ]]&gt;</title>',
      '<published>2019-01-16T08:30:00-05:00</published>',
      '<updated>2019-01-16T13:30:00Z</updated>',
      '<author><name>Ann Smith</name></author>',
      '<link rel="alternate" href="https://example.org/late?a=1&#x26;b=2" />',
      '&#x3C;p id="b1">It was &#x26;#x3C;late>. &#x3C;span>Below&#x3C;/span> &#x3C;span>words&#x3C;/span>&#x3C;/p>',
    ]) {
      expect(written).toContain(part);
    }
  });

  it('makes no author up', () => {
    expect(atom.write(article('x', p('y')))).not.toContain('author');
  });
});

describe('json-feed', () => {
  it('is one item with the text as HTML', () => {
    expect(JSON.parse(jsonFeed.write(printed))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Daily',
      items: [
        {
          id: 'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
          url: 'https://example.org/late?a=1&b=2',
          title: 'A <b>late</b> “headline” ]]>',
          content_html: '<p id="b1">It was &#x3C;late>. <span>Below</span> <span>words</span></p>',
          date_published: '2019-01-16T08:30:00-05:00',
          authors: [{ name: 'Ann Smith' }],
          tags: ['trains'],
          language: 'en',
        },
      ],
    });
  });

  it('makes no date up', () => {
    const { items } = JSON.parse(jsonFeed.write({ ...article('x', p('y')), datePublished: '2019-01' }));
    expect(items[0]).not.toHaveProperty('date_published');
  });
});

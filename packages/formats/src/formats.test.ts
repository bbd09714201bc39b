import { type Article, readArticle } from '@tearsheet/core/model';
import {
  a,
  article,
  articleWith,
  br,
  del,
  em,
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
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { findFormat, formatNames, writeArticle } from './formats.ts';

const full = articleWith(
  { by: 'By Ann Smith', language: 'en', datePublished: '2019-01-16', publisher: { name: 'The Daily' } },
  'A “headline” & more',
  p(
    'It was ',
    em('late'),
    ', ',
    strong('very'),
    ' ',
    del('early'),
    ' late. ',
    a('https://example.org/x', 'More'),
  ),
  h(2, 'Short notice'),
  related('Another story', 'Related article'),
  ul(li('one'), li('two')),
  ol(li('first')),
  quote(p('Said so.'), p('And so.')),
  pull('Pulled words'),
  fig('A picture', 'Photo: Bo Lee'),
  pre('let x = 1;\nlet y = 2;'),
  hr(),
  p('Line one', br(), 'line two'),
);

const writeText = (of: Article, format: string): string => String(writeArticle(of, format));

describe('writeArticle', () => {
  it('writes the running text alone as text', () => {
    expect(writeText(full, 'text')).toBe(
      [
        'A “headline” & more',
        'It was late, very early late. More',
        'Short notice',
        'one',
        'two',
        'first',
        'Said so.',
        'And so.',
        'let x = 1;\nlet y = 2;',
        'Line one line two',
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  it('writes JSON that is the article', () => {
    expect(readArticle(JSON.parse(writeText(full, 'json')))).toEqual(full);
  });

  it('writes Markdown with front matter', () => {
    const written = writeText(full, 'markdown');
    expect(written).toMatch(
      /^---\ntitle: A “headline” & more\nbyline: By Ann Smith\npublisher: The Daily\npublished: 2019-01-16\nlanguage: en\nsourceSha256: [0-9a-f]{64}\n---\n\n# A “headline” & more\n/,
    );
    for (const part of [
      '_late_',
      '**very**',
      '~~early~~',
      '[More](https://example.org/x)',
      '## Short notice',
      '_Related article_',
      '- Another story',
      '1. first',
      '> Said so.',
      '**Pulled words**',
      '_A picture_ (Photo: Bo Lee)',
      '```\nlet x = 1;',
      'Line one\\\nline two',
    ]) {
      expect(written).toContain(part);
    }
  });

  it('writes one HTML file with the blocks and their ids, and no address that loads', () => {
    const written = writeText(full, 'html');
    expect(written).toContain('<html lang="en">');
    expect(written).toContain('<h1>A “headline” &#x26; more</h1>');
    expect(written).toContain('<h2 id="b2">Short notice</h2>');
    expect(written).toContain('<figcaption>A picture<span class="credit">Photo: Bo Lee</span></figcaption>');
    expect(written).not.toMatch(/<script|<img|src=/);
  });

  it('writes an article without a headline or words as nothing', () => {
    expect(writeText(article(''), 'text')).toBe('');
    expect(writeText(article(''), 'html')).toContain('Article without a headline');
  });

  it('names the formats there are when asked for another', () => {
    expect(() => findFormat('docx')).toThrow(
      'There is no format “docx”. Choose one of: json, text, markdown, html, epub, json-ld, csl-json, bibtex, ris, ninjs, atom, json-feed, bookmarks, web-annotation, chicago, apa, mla.',
    );
  });
  it('knows every format by name', () => {
    expect(formatNames).toEqual([
      'json',
      'text',
      'markdown',
      'html',
      'epub',
      'json-ld',
      'csl-json',
      'bibtex',
      'ris',
      'ninjs',
      'atom',
      'json-feed',
      'bookmarks',
      'web-annotation',
      'chicago',
      'apa',
      'mla',
    ]);
  });
});

describe('hostile words', () => {
  const words = fc
    .string({
      unit: fc.constantFrom(...'<>&"\'`*_~[]()!#+-=|\\{}$@:;/.0123 aß\u202e'),
      minLength: 1,
      maxLength: 40,
    })
    .filter((value) => value.trim() !== '' && value === value.trim());

  it('come back from Markdown as they were', () => {
    fc.assert(
      fc.property(words, (value) => {
        const body = writeText(article('', p(value)), 'markdown').replace(/^---\n[\s\S]*?\n---\n\n/, '');
        const tree = fromMarkdown(body);
        expect(tree.children).toHaveLength(1);
        const [block] = tree.children;
        expect(
          block?.type === 'paragraph' &&
            block.children.map((child) => ('value' in child ? child.value : '')).join(''),
        ).toBe(value);
      }),
      { seed: 1 },
    );
  });

  it('stay words in HTML', () => {
    fc.assert(
      fc.property(words, (value) => {
        const html = writeText(article(value, p(value)), 'html');
        const names: string[] = [];
        const texts: string[] = [];
        const stack: unknown[] = [parse(html)];
        for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
          if (typeof node !== 'object' || node === null) continue;
          if ('tagName' in node) names.push(String(node.tagName));
          if ('nodeName' in node && node.nodeName === '#text' && 'value' in node)
            texts.push(String(node.value));
          if ('childNodes' in node && Array.isArray(node.childNodes)) stack.push(...node.childNodes);
        }
        expect(names.sort()).toEqual([
          'article',
          'body',
          'h1',
          'head',
          'header',
          'html',
          'meta',
          'meta',
          'meta',
          'meta',
          'p',
          'title',
        ]);
        expect(texts.filter((text) => text === value)).toHaveLength(3);
      }),
      { seed: 1 },
    );
  });

  it('cannot add fields to the front matter', () => {
    const written = writeText(article('x\u0020---: evil', p('.')), 'markdown');
    expect(written.split('\n')[1]).toBe('title: "x ---: evil"');
  });
});

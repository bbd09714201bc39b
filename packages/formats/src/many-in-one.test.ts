import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { articleWith, p } from '@tearsheet/core/testing';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { findFormat, formats } from './formats.ts';

const made = (headline: string, sha: string, language: string) => {
  const plain = articleWith({}, headline, p('It was late.'));
  return articleWith(
    {
      uri: `https://example.org/${sha}`,
      datePublished: `2019-01-0${sha}`,
      language,
      source: { ...plain.source, sha256: sha.repeat(64) },
    },
    headline,
    p('It was late.'),
  );
};
const articles = [made('Late <b>', '1', 'en'), made('Later & later', '2', 'de'), made('Latest', '3', 'en')];

const gather = (name: string, of = articles): string => {
  const gathering = findFormat(name).gather?.();
  if (!gathering) throw new Error(`${name} holds one article`);
  for (const article of of) gathering.add(article, { addedAt: '2020-01-01T00:00:00Z', tags: ['snow'] });
  return gathering.finish();
};

describe('many articles in one document', () => {
  it('is what these formats can do', () => {
    const names = [...formats.values()].filter(({ gather }) => gather).map(({ name }) => name);
    expect(names).toEqual([
      'csl-json',
      'bibtex',
      'ris',
      'atom',
      'json-feed',
      'bookmarks',
      'chicago',
      'apa',
      'mla',
    ]);
  });

  it.each(['csl-json', 'bibtex', 'ris'])(
    '%s: reference managers find each, with a key of its own',
    (name) => {
      const found = new Cite(gather(name)).data;
      expect(found.map(({ title }: { title?: unknown }) => title)).toEqual([
        'Late <b>',
        'Later & later',
        'Latest',
      ]);
      expect(new Set(found.map(({ id }: { id?: unknown }) => id)).size).toBe(3);
    },
  );

  it('bookmarks: browsers find each link, in its order, in one list', () => {
    const written = gather('bookmarks');
    expect(written.match(/<!DOCTYPE/g)).toHaveLength(1);
    const links: string[] = [];
    const walk = (node: object): void => {
      if ('tagName' in node && node.tagName === 'a' && 'attrs' in node)
        links.push(JSON.stringify(node.attrs));
      if ('childNodes' in node && Array.isArray(node.childNodes))
        for (const child of node.childNodes) walk(child);
    };
    walk(parse(written));
    expect(links.map((attributes) => /example\.org\/(\d)/.exec(attributes)?.[1])).toEqual(['1', '2', '3']);
  });

  it('json-feed and atom: a feed of all, which names no one publisher', () => {
    const feed = JSON.parse(gather('json-feed'));
    expect(feed).toMatchObject({ title: 'Articles', items: [{ language: 'en' }, { language: 'de' }, {}] });
    const atom = gather('atom');
    expect(atom.match(/<\?xml/g)).toHaveLength(1);
    expect(atom.match(/<entry xml:lang="(en|de)">/g)).toHaveLength(3);
    expect(atom).toContain('<title>Articles</title><updated>2019-01-03T00:00:00Z</updated><entry');
    const [, id] = /<id>([^<]+)<\/id>/.exec(atom) ?? [];
    expect(gather('atom')).toContain(`<id>${id}</id>`);
    expect(gather('atom', articles.slice(1))).not.toContain(`<id>${id}</id>`);
  });

  it.each(['chicago', 'mla'])('%s: a line each', (name) => {
    expect(gather(name).trimEnd().split('\n')).toHaveLength(3);
  });

  it('of one article is the document that is written of it alone', () => {
    const [one] = articles;
    if (!one) throw new Error('no article');
    for (const { name, write, gather: gathers } of formats.values()) {
      if (!gathers) continue;
      const context = { addedAt: '2020-01-01T00:00:00Z', tags: ['snow'] };
      expect(gather(name, [one])).toBe(write(one, context));
    }
  });
});

import { type Article, gateHref, mainHeadline } from '@tearsheet/core/model';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type * as xast from 'xast';
import { x } from 'xastscript';
import type { ArticleFormat } from './article-format.ts';
import { articleHeader } from './article-header.ts';
import { articleUrn } from './article-urn.ts';
import { blocksToHast } from './blocks-to-hast.ts';
import { toIsoDate } from './edtf-date.ts';
import { lastChange } from './last-change.ts';
import { unlinkFragments } from './unlink-fragments.ts';
import { writeXml } from './write-xml.ts';

/**
 * EPUB 3.3 of one article. Made from the tree: no script, no style, nothing that a reader would fetch, and file names
 * of our own. The same article gives the same bytes.
 */
export const epub: ArticleFormat<Uint8Array> = {
  name: 'epub',
  mediaType: 'application/epub+zip',
  extension: 'epub',
  write(article) {
    const files: Zippable = {
      // First and stored, so that the file is known by its first bytes (EPUB 3.3, section 4.2.2).
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': toXmlFile([container()]),
      'EPUB/package.opf': toXmlFile([packageDocument(article)]),
      'EPUB/nav.xhtml': toPage(article, [navigation(article)]),
      'EPUB/article.xhtml': toPage(article, [
        h('article', [articleHeader(article), ...unlinkFragments(blocksToHast(article.body.children))]),
      ]),
    };
    // The first moment that a zip can name, in local time, which is how it is written.
    return zipSync(files, { mtime: new Date(1980, 0, 1) });
  },
};

function container(): xast.Element {
  return x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [
      x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]);
}

function packageDocument(article: Article): xast.Element {
  return x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': article.language,
      dir: article.dir,
    },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(article)),
      x('manifest', [
        x('item', {
          id: 'nav',
          href: 'nav.xhtml',
          'media-type': 'application/xhtml+xml',
          properties: 'nav',
        }),
        x('item', { id: 'article', href: 'article.xhtml', 'media-type': 'application/xhtml+xml' }),
      ]),
      x('spine', { 'page-progression-direction': article.dir }, [x('itemref', { idref: 'article' })]),
    ],
  );
}

function metadata(article: Article): xast.Element[] {
  const address = article.uri ?? article.source.uri;
  const source = address === undefined ? undefined : gateHref(address);
  const fields: [name: string, value: string | undefined][] = [
    ['dc:title', titleOf(article)],
    ['dc:language', article.language ?? 'und'],
    ['dc:publisher', article.publisher?.name ?? article.publisher?.domain],
    ['dc:date', toIsoDate(article.datePublished)],
    ['dc:source', source],
    ['dc:rights', article.rights],
    ['dc:description', article.descriptions[0]?.value],
    ...article.keywords.map((keyword): [string, string] => ['dc:subject', keyword]),
    ...article.contributors.map(({ role, name }): [string, string] => [
      role === 'author' || role === 'reporter' ? 'dc:creator' : 'dc:contributor',
      name,
    ]),
  ];
  return [
    x('dc:identifier', { id: 'id' }, articleUrn(article)),
    ...fields.flatMap(([name, value]) => (value === undefined ? [] : [x(name, value)])),
    x('meta', { property: 'dcterms:modified' }, lastChange(article)),
  ];
}

function navigation(article: Article): Element {
  return h('nav', { 'epub:type': 'toc' }, [
    h('ol', [h('li', [h('a', { href: 'article.xhtml' }, titleOf(article))])]),
  ]);
}

function titleOf(article: Article): string {
  return mainHeadline(article) ?? 'Article without a headline';
}

function toPage(article: Article, body: Element[]): Uint8Array {
  const language = article.language;
  const page = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: article.dir,
    },
    [h('head', [h('title', titleOf(article))]), h('body', body)],
  );
  return toXmlFile([{ type: 'doctype', name: 'html' }, toXast(page) as xast.Element]);
}

function toXmlFile(children: xast.Root['children']): Uint8Array {
  return strToU8(writeXml(children));
}

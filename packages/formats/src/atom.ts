import { gateHref, mainHeadline } from '@tearsheet/core/model';
import { toHtml } from 'hast-util-to-html';
import { x } from 'xastscript';
import type { ArticleFormat } from './article-format.ts';
import { articleUrn } from './article-urn.ts';
import { blocksToHast } from './blocks-to-hast.ts';
import { toMoment } from './edtf-date.ts';
import { lastChange } from './last-change.ts';
import { unlinkFragments } from './unlink-fragments.ts';
import { writeXml } from './write-xml.ts';

/** An Atom feed (RFC 4287) of one entry, with the whole text. */
export const atom: ArticleFormat<string> = {
  name: 'atom',
  mediaType: 'application/atom+xml',
  extension: 'atom',
  write(article) {
    const title = mainHeadline(article) ?? 'Article without a headline';
    const address = article.uri ?? article.source.uri;
    const href = address === undefined ? undefined : gateHref(address);
    const published = toMoment(article.datePublished);
    const updated = lastChange(article);
    const authors = article.contributors.filter(({ role }) => role === 'author' || role === 'reporter');
    // An entry is to have an author (section 4.1.2). Where the article names none, none is made up.
    const by = article.by === undefined ? [] : [article.by];
    const names = authors.length === 0 ? by : authors.map(({ name }) => name);
    const entry = x('entry', [
      x('id', articleUrn(article)),
      x('title', title),
      x('updated', updated),
      published === undefined ? undefined : x('published', published),
      ...names.map((name) => x('author', [x('name', name)])),
      href === undefined ? undefined : x('link', { rel: 'alternate', href }),
      ...article.keywords.map((term) => x('category', { term })),
      article.descriptions[0] === undefined ? undefined : x('summary', article.descriptions[0].value),
      article.rights === undefined ? undefined : x('rights', article.rights),
      x(
        'content',
        { type: 'html' },
        toHtml({ type: 'root', children: unlinkFragments(blocksToHast(article.body.children)) }),
      ),
    ]);
    return writeXml([
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': article.language }, [
        x('id', `${articleUrn(article)}#feed`),
        x('title', article.publisher?.name ?? article.publisher?.domain ?? title),
        x('updated', updated),
        entry,
      ]),
    ]);
  },
};

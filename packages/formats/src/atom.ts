import { createHash } from 'node:crypto';
import { gateHref, mainHeadline } from '@tearsheet/core/model';
import { toHtml } from 'hast-util-to-html';
import { x } from 'xastscript';
import { articleUrn } from './article-urn.ts';
import { blocksToHast } from './blocks-to-hast.ts';
import { toMoment } from './edtf-date.ts';
import { lastChange } from './last-change.ts';
import { manyInOne } from './many-in-one.ts';
import { unlinkFragments } from './unlink-fragments.ts';
import { writeXml } from './write-xml.ts';

/** An Atom feed (RFC 4287) with the whole text of each article. */
export const atom = manyInOne(
  { name: 'atom', mediaType: 'application/atom+xml', extension: 'atom' },
  (article) => {
    const title = mainHeadline(article) ?? 'Article without a headline';
    const address = article.uri ?? article.source.uri;
    const href = address === undefined ? undefined : gateHref(address);
    const published = toMoment(article.datePublished);
    const updated = lastChange(article);
    const authors = article.contributors.filter(({ role }) => role === 'author' || role === 'reporter');
    // An entry is to have an author (section 4.1.2). Where the article names none, none is made up.
    const by = article.by === undefined ? [] : [article.by];
    const names = authors.length === 0 ? by : authors.map(({ name }) => name);
    const children = [
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
    ];
    return {
      urn: articleUrn(article),
      feedTitle: article.publisher?.name ?? article.publisher?.domain ?? title,
      updated,
      language: article.language,
      children,
    };
  },
  (entries) => {
    const [first, another] = entries;
    const languages = new Set(entries.map(({ language }) => language));
    // What all share is said once, of the feed.
    const shared = languages.size === 1 ? first?.language : undefined;
    return writeXml([
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': shared }, [
        x('id', feedId(entries.map(({ urn }) => urn))),
        x('title', first === undefined || another !== undefined ? 'Articles' : first.feedTitle),
        x('updated', entries.map(({ updated }) => updated).reduce(later, NEVER)),
        ...entries.map(({ language, children }) =>
          x('entry', { 'xml:lang': shared === undefined ? language : undefined }, children),
        ),
      ]),
    ]);
  },
);

/** The first moment that computers count, of a feed of no entries. */
const NEVER = '1970-01-01T00:00:00Z';

const later = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? other : one);

/** The same of the same articles: of one its own name, of more the hash of their names (RFC 6920). */
function feedId(urns: readonly string[]): string {
  const [only, another] = urns;
  if (only !== undefined && another === undefined) return `${only}#feed`;
  return `ni:///sha-256;${createHash('sha256').update(urns.join('\n')).digest('base64url')}#feed`;
}

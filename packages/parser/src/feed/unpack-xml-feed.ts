import { cleanLine, gateHref, type Notice } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import { childOf, descendants, markupOf, readXml, type XmlElement } from '../containers/read-xml.ts';
import type { Unpacked } from '../containers/unpacked.ts';

/** The entries of RSS, RDF and Atom. An entry that holds a summary alone is an article with that for its text. */
export function* unpackXmlFeed(xml: string): Generator<Unpacked> {
  const faults: string[] = [];
  const root = readXml(xml, (message) => faults.push(message));
  const [feed] = root.children;
  const channel = childOf(feed, 'channel') ?? feed;
  if (!feed) return;
  const home = linkOf(channel);
  let count = 0;
  for (const entry of [...descendants(feed, 'item'), ...descendants(feed, 'entry')]) {
    count++;
    const state = (...names: string[]) => childOf(entry, ...names)?.text;
    const stated = childOf(entry, 'content:encoded', 'content') ?? childOf(entry, 'description', 'summary');
    const isTree = stated?.attributes.get('type') === 'xhtml';
    const content = stated === undefined ? '' : isTree ? markupOf(stated) : stated.text;
    const composer = new TextComposer();
    if (faults.length > 0) composer.notice(faultNotice(faults));
    yield composer
      .state('headline', 'Title', plain(childOf(entry, 'title', 'dc:title')))
      .state('by', 'Author', authorsOf(entry))
      .state(
        'published',
        'Published',
        state('published', 'pubdate', 'dc:date', 'issued', 'dcterms:issued', 'updated'),
      )
      .state(
        'modified',
        'Updated',
        childOf(entry, 'published', 'pubdate') && state('updated', 'dcterms:modified'),
      )
      .state('uri', 'Link', resolve(linkOf(entry), home))
      .state('publisher', 'Feed', plain(childOf(channel, 'title')))
      .state('publisherUri', 'Site', resolve(home, undefined))
      .state(
        'language',
        'Language',
        childOf(channel, 'language', 'dc:language')?.text ?? feed.attributes.get('xml:lang'),
      )
      .state(
        'rights',
        'Rights',
        state('rights', 'dc:rights') ?? childOf(channel, 'copyright', 'rights')?.text,
      )
      .body('html', isTree || looksLikeMarkup(content) ? content : escapeLines(content))
      .finish(`entry ${count}`);
  }
}

function faultNotice(faults: readonly string[]): Notice {
  const first = cleanLine(faults[0] ?? '') ?? '';
  return {
    code: 'markup-faulty',
    message: `The feed is no valid XML in ${faults.length === 1 ? 'one place' : `${faults.length} places`}; what could be read was (${first}).`,
  };
}

/** An address: the text of RSS's `link`, or the attribute of Atom's that is the entry's own page. */
function linkOf(element: XmlElement | undefined): string | undefined {
  const links = element?.children.filter(({ name }) => name === 'link') ?? [];
  const own =
    links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate') ?? links[0];
  const found = own?.attributes.get('href') ?? own?.text.trim();
  if (found) return found;
  const id = childOf(element, 'guid', 'id')?.text.trim();
  return id?.startsWith('http') ? id : undefined;
}

const resolve = (address: string | undefined, base: string | undefined): string | undefined =>
  address === undefined ? undefined : gateHref(address, base);

function authorsOf(entry: XmlElement): string | undefined {
  const names = entry.children
    .filter(({ name }) => name === 'author' || name === 'dc:creator')
    .map((author) => (childOf(author, 'name')?.text ?? author.text).trim())
    // RSS: `ann@example.org (Ann Smith)`.
    .map((text) => /^\S+@\S+ \((.+)\)$/.exec(text)?.[1] ?? text)
    .filter((text) => text !== '');
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

/** Titles are often markup in disguise. */
function plain(title: XmlElement | undefined): string | undefined {
  return title?.text
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|apos|nbsp);/g, (_, name: string) => REFERENCES[name] ?? ' ');
}
const REFERENCES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

export const looksLikeMarkup = (text: string): boolean => /<[a-z!/]|&[a-z#0-9]+;/i.test(text);

/** Plain text as markup: a paragraph a line. */
export const escapeLines = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');

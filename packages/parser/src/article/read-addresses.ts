import { type Contributor, gateHref, type InfoSource, type Publisher } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { partsOfName } from '../language/person-names.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wireNamed } from '../language/wires.ts';
import { namePublisher } from './name-publisher.ts';

/** What the addresses in a printout say of the article. */
export interface AddressFindings {
  uri?: Finding;
  by?: Finding;
  contributor?: Finding<Contributor>;
  infoSource?: Finding<InfoSource>;
  publisher?: Finding<Publisher>;
}

const AUTHOR_PAGE =
  /\/(?:authors?|by|byline|profiles?|people|person|journalists?|contributors?|writers?|reporters?|staff|auteurs?|autor(?:en|es|i)?|autore|autori|redacteur|journalist(?:en|e)?|avtory?)\/([^/?#]{2,80})\/?(?:[?#].*)?$/i;
const PAGE_COUNT = / {1,9}(?:page )?\d{1,4} ?(?:\/|of) ?\d{1,4}$/i;
const TRACKERS = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|cmpid)$/i;

/** Reads the lines that hold an address: who wrote the article, who published it, where it stands. */
export function readAddresses(lines: readonly PrintLine[], words: Vocabulary): AddressFindings {
  const found: AddressFindings = {};
  for (const line of lines) {
    const printed = line.text.replace(PAGE_COUNT, '');
    const recurs = printed !== line.text;
    const href = gateHref(printed.startsWith('www.') ? `https://${printed}` : printed);
    if (href === undefined) continue;
    const url = new URL(href);
    const ranges = rangesOf([line]);
    const slug = AUTHOR_PAGE.exec(url.pathname)?.[1];
    if (slug !== undefined) readAuthor(found, slug, href, ranges, words);
    else if (recurs || isArticlePath(url.pathname)) {
      found.uri ??= {
        value: withoutTrackers(url),
        ranges,
        rule: 'read-addresses',
        confidence: recurs ? 0.95 : 0.7,
      };
    }
    const publisher = found.publisher ?? publisherOf(url, ranges, words);
    if (publisher) found.publisher = publisher;
  }
  return found;
}

function readAuthor(
  found: AddressFindings,
  slug: string,
  href: string,
  ranges: Finding['ranges'],
  words: Vocabulary,
): void {
  const spoken = slug
    .replace(/[-_+.]|%20/g, ' ')
    .replace(/ \d+$/, '')
    .trim()
    .toLowerCase();
  const wire = wireNamed(spoken);
  const from = {
    ranges,
    rule: 'read-addresses',
    inferred: true as const,
    why: 'The address of a page about its author',
  };
  if (wire !== undefined) {
    found.by ??= { value: wire, confidence: 0.85, ...from };
    found.infoSource ??= {
      value: { role: 'wire', name: wire, uri: href, category: 'wires' },
      confidence: 0.85,
      ...from,
    };
    return;
  }
  const name = spoken
    .split(' ')
    .map((part) => words.capitalised(part) ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
  if (!/^\p{Lu}\S+(?: \S+){1,3}$/u.test(name) || /\d|%/.test(name)) return;
  found.by ??= { value: name, confidence: 0.7, ...from };
  found.contributor ??= {
    value: { role: 'author', ...partsOfName(name), uri: href },
    confidence: 0.7,
    ...from,
  };
}

function publisherOf(url: URL, ranges: Finding['ranges'], words: Vocabulary): Finding<Publisher> | undefined {
  const domain = url.hostname.replace(/^(?:www|m|mobile|amp|edition|news)\.(?=[^.]+\.)/, '');
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || /^[\d.]+$/.test(domain)) return undefined;
  const name = namePublisher(domain, words);
  return {
    value: { ...(name === undefined ? {} : { name }), domain },
    ranges,
    rule: 'read-addresses',
    confidence: name === undefined ? 0.8 : 0.75,
    inferred: true,
    why: 'The host of an address in the printout',
  };
}

/** A path with a slug of several words, a date or a number, as articles have. */
const isArticlePath = (path: string): boolean =>
  /\/\d{4}\/\d{1,2}\/|[^/]+-[^/]+-[^/]+-[^/]+|\/[^/]*\d{5,}[^/]*$/.test(path);

function withoutTrackers(url: URL): string {
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

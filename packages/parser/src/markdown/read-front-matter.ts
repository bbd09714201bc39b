import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { StatedField, StatedName } from '../containers/unpacked.ts';

/** What front matter calls its fields, in the customs of the usual generators and exports. */
const NAMES: Record<string, StatedName> = {
  title: 'headline',
  headline: 'headline',
  author: 'by',
  authors: 'by',
  byline: 'by',
  creator: 'by',
  date: 'published',
  published: 'published',
  date_published: 'published',
  pubdate: 'published',
  updated: 'modified',
  lastmod: 'modified',
  modified: 'modified',
  url: 'uri',
  source: 'uri',
  link: 'uri',
  canonical: 'uri',
  canonical_url: 'uri',
  publisher: 'publisher',
  site: 'publisher',
  site_name: 'publisher',
  lang: 'language',
  language: 'language',
  locale: 'language',
  description: 'excerpt',
  excerpt: 'excerpt',
  summary: 'excerpt',
  rights: 'rights',
  copyright: 'rights',
  license: 'rights',
};

export interface FrontMatter {
  fields: Map<StatedName, StatedField>;
  keywords: string[];
  /** What of it could not be read. */
  fault?: string;
}

/**
 * Reads the fields of front matter, with their places.
 *
 * @param yaml what stands between the fences
 * @param at where it begins in the source
 */
export function readFrontMatter(yaml: string, at: number): FrontMatter {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  const front: FrontMatter = { fields: new Map(), keywords: [] };
  const [fault] = document.errors;
  if (fault) front.fault = fault.message.split('\n', 1)[0] ?? 'unreadable';
  if (!isMap<Node, Node>(document.contents)) return front;
  for (const { key, value } of document.contents.items) {
    const called = isScalar(key) ? String(key.value).toLowerCase() : '';
    const words = wordsOf(value);
    if (called === 'tags' || called === 'keywords') {
      front.keywords = words.length === 1 ? (words[0] ?? '').split(/\s*,\s*/) : words;
    }
    const name = NAMES[called];
    const range = value?.range;
    if (name === undefined || !range || words.length === 0 || front.fields.has(name)) continue;
    front.fields.set(name, { value: words.join(', '), start: at + range[0], end: at + range[1] });
  }
  return front;
}

/** The words of a value: of a list each, of a map its `name`. */
function wordsOf(value: Node | null): string[] {
  if (isScalar(value))
    return typeof value.value === 'string' && value.value.trim() ? [value.value.trim()] : [];
  if (isSeq<Node>(value)) return value.items.flatMap(wordsOf);
  if (isMap<Node, Node>(value)) {
    const name = value.items.find(({ key }) => isScalar(key) && key.value === 'name');
    return name ? wordsOf(name.value) : [];
  }
  return [];
}

import { TearsheetError } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import { openZip, type ZipFiles } from '../containers/open-zip.ts';
import { childOf, descendants, readXml, type XmlElement } from '../containers/read-xml.ts';
import type { Unpacked } from '../containers/unpacked.ts';
import { decodeHtml } from '../html/decode-html.ts';
import type { SourceInput } from '../source-input.ts';

const PAGE = new Set(['application/xhtml+xml', 'text/html', 'application/x-dtbncx+xml']);
const FURNITURE = /(^|[\s/_-])(nav|toc|cover|titlepage|copyright)([\s._-]|$)/i;

/**
 * A book as one article: what its package document states of it, and the pages of its spine in their order (EPUB 3.3,
 * sections 5.5 to 5.7).
 */
export async function* unpackEpub({ bytes }: SourceInput): AsyncGenerator<Unpacked> {
  const zip = await openZip(bytes);
  const path = await findPackage(zip);
  const opf = childOf(await readXmlFile(zip, path), 'package', 'opf:package');
  const metadata = childOf(opf, 'metadata', 'opf:metadata');
  const state = (name: string) => childOf(metadata, `dc:${name}`, name)?.text;
  const creators = metadata?.children
    .filter(({ name }) => name === 'dc:creator')
    .map(({ text }) => text.trim());
  const composer = new TextComposer()
    .state('headline', 'Title', state('title'))
    .state('by', 'Creator', creators?.join(', '))
    .state('published', 'Date', state('date'))
    .state('modified', 'Modified', metadata?.children.find(isModified)?.text)
    .state('publisher', 'Publisher', state('publisher'))
    .state('language', 'Language', state('language'))
    .state('uri', 'Source', state('source'))
    .state('rights', 'Rights', state('rights'));
  for (const page of spineOf(opf, path)) {
    const file = await zip.read(page);
    if (file) composer.body('html', openEmpty(decodeHtml(file).text));
  }
  yield composer.finish();
}

const isModified = ({ name, attributes }: XmlElement): boolean =>
  name === 'meta' && attributes.get('property') === 'dcterms:modified';

async function findPackage(zip: ZipFiles): Promise<string> {
  const container = await readXmlFile(zip, 'META-INF/container.xml');
  for (const rootfile of descendants(container, 'rootfile')) {
    const path = rootfile.attributes.get('full-path');
    if (path !== undefined) return path;
  }
  throw new TearsheetError('source-unreadable', 'This EPUB does not say where its package document is.');
}

async function readXmlFile(zip: ZipFiles, path: string): Promise<XmlElement> {
  const bytes = await zip.read(path);
  if (!bytes) throw new TearsheetError('source-unreadable', `This EPUB lacks its file ${path}.`);
  return readXml(decodeHtml(bytes).text);
}

/** The pages in reading order, but for navigation and covers. Addresses count from the package document. */
function spineOf(opf: XmlElement | undefined, path: string): string[] {
  const items = new Map<string, XmlElement>();
  for (const item of childOf(opf, 'manifest', 'opf:manifest')?.children ?? []) {
    const id = item.attributes.get('id');
    if (id !== undefined) items.set(id, item);
  }
  const pages: string[] = [];
  for (const { attributes } of childOf(opf, 'spine', 'opf:spine')?.children ?? []) {
    const item = items.get(attributes.get('idref') ?? '');
    const href = item?.attributes.get('href');
    if (!item || href === undefined || !PAGE.has(item.attributes.get('media-type') ?? '')) continue;
    if (
      FURNITURE.test(item.attributes.get('properties') ?? '') ||
      FURNITURE.test(item.attributes.get('id') ?? '')
    )
      continue;
    const resolved = resolvePath(href, path);
    if (resolved !== undefined) pages.push(resolved);
  }
  return pages;
}

/** A relative address inside the archive as a path; `undefined` for what leads out of it. */
function resolvePath(href: string, from: string): string | undefined {
  const root = 'zip://archive/';
  if (!URL.canParse(href, root + from)) return undefined;
  const url = new URL(href, root + from);
  if (url.protocol !== 'zip:' || url.host !== 'archive') return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(1));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** XHTML may close any element at once; as HTML it would stay open and swallow what follows (`<title/>`, `<a id="x"/>`). */
function openEmpty(xhtml: string): string {
  return xhtml.replace(
    /<(title|script|style|a|p|div|span|td|th|li|i|b|em|strong|textarea|iframe|h[1-6])(\s[^<>]{0,2000})?\/>/gi,
    (whole, name: string, attributes = '') => `<${name}${attributes}></${name}>`.padEnd(whole.length),
  );
}

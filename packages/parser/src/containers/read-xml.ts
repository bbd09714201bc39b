import { TearsheetError } from '@tearsheet/core/model';
import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';

/** An element of XML. Names are in small letters; where a prefix is a usual one, it stays: `dc:creator`. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The characters of this element and of those inside it, in order. */
  text: string;
  /** What stands directly in it, in order: characters and elements. */
  content: (string | XmlElement)[];
}

/**
 * Reads XML into a tree. Entities of a document's own are refused unread, nothing outside is ever fetched, and where the
 * markup is faulty, as that of feeds often is, what can be read of it is.
 *
 * @param fault told of each fault of the markup
 * @throws TearsheetError `source-unreadable`, `source-too-large`
 */
export function readXml(xml: string, fault: (message: string) => void = () => {}): XmlElement {
  if (/<!ENTITY/i.test(xml)) {
    throw new TearsheetError(
      'source-unreadable',
      'This XML defines entities of its own, which are not resolved.',
    );
  }
  const root: XmlElement = { name: '#document', attributes: new Map(), children: [], text: '', content: [] };
  const stack: XmlElement[] = [root];
  const top = (): XmlElement => stack.at(-1) ?? root;
  const parser = new SaxesParser();
  // A feed with a stray ampersand is still a feed: reading goes on behind the fault.
  parser.on('error', ({ message }) => fault(message));
  let count = 0;
  parser.on('opentag', ({ name, attributes }) => {
    const pairs = Object.entries(attributes);
    if (stack.length > limits.xmlDepth || pairs.length > limits.xmlAttributes || ++count > limits.elements) {
      throw new TearsheetError(
        'source-too-large',
        'This XML has more elements, or deeper ones, than can be read.',
      );
    }
    const element: XmlElement = {
      name: name.toLowerCase(),
      attributes: new Map(pairs.map(([key, value]) => [key.toLowerCase(), value])),
      children: [],
      text: '',
      content: [],
    };
    top().children.push(element);
    top().content.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    const element = stack.length > 1 ? stack.pop() : undefined;
    if (element) top().text += element.text;
  });
  const add = (text: string) => {
    top().text += text;
    top().content.push(text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(escapeStray(xml.replace(/^[\s\ufeff]+/, ''), fault)).close();
  return root;
}

/** Ampersands that begin no reference, the commonest fault of feeds, and references that only HTML knows. */
function escapeStray(xml: string, fault: (message: string) => void): string {
  const pieces = xml.split(/(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/);
  return pieces
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};|(?:amp|lt|gt|quot|apos);)/gi, () => {
            fault('an ampersand that begins no reference');
            return '&amp;';
          }),
    )
    .join('');
}

/** What stands in an element as markup: of Atom's `xhtml`, which is a tree and not text. A loop, not recursion. */
export function markupOf(element: XmlElement): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  let markup = '';
  const stack: (string | XmlElement | { end: string })[] = [...element.content].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') markup += escaped(next);
    else if ('end' in next) markup += next.end;
    else {
      const name = next.name.replace(/^.*:/, '');
      const attributes = Array.from(next.attributes, ([key, value]) => ` ${key}="${escaped(value)}"`);
      markup += `<${name}${attributes.join('')}>`;
      if (!VOID.has(name)) stack.push({ end: `</${name}>` }, ...[...next.content].reverse());
    }
  }
  return markup;
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);

/** The first element of a name, or of the first of several names that is there, directly inside another. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element?.children.find((child) => child.name === name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of a name anywhere below another, in reading order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  const stack = [...element.children].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.name === name) yield next;
    stack.push(...[...next.children].reverse());
  }
}

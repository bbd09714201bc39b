import {
  type Article,
  type Block,
  type Heading,
  type ListItem,
  MODEL_VERSION,
  type Phrasing,
} from '../model/index.ts';

/*
 * A small language for articles in tests, in the manner of prosemirror-test-builder:
 *
 *     article('Short notice', p('Moscow ', em('says'), ' so.'), ul(li('one'), li('two')))
 *
 * Blocks are numbered b1, b2, … in reading order by `article`.
 */

type Words = (string | Phrasing)[];
const words = (parts: Words): Phrasing[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

export const em = (...parts: Words): Phrasing => ({ type: 'emphasis', children: words(parts) });
export const strong = (...parts: Words): Phrasing => ({ type: 'strong', children: words(parts) });
export const del = (...parts: Words): Phrasing => ({ type: 'delete', children: words(parts) });
export const a = (url: string, ...parts: Words): Phrasing => ({ type: 'link', url, children: words(parts) });
export const br = (): Phrasing => ({ type: 'break' });

export const p = (...parts: Words): Block => ({ type: 'paragraph', id: 'b', children: words(parts) });
export const h = (depth: Heading['depth'], ...parts: Words): Block => ({
  type: 'heading',
  id: 'b',
  depth,
  children: words(parts),
});
export const hr = (): Block => ({ type: 'thematicBreak', id: 'b' });
export const pre = (value: string): Block => ({ type: 'code', id: 'b', value });
export const quote = (...children: Block[]): Block => ({ type: 'blockquote', id: 'b', children });
export const pull = (value: string): Block => ({ type: 'pullquote', id: 'b', value });
export const li = (...parts: Words): ListItem => ({ type: 'listItem', id: 'b', children: [p(...parts)] });
export const ul = (...children: ListItem[]): Block => ({ type: 'list', id: 'b', ordered: false, children });
export const ol = (...children: ListItem[]): Block => ({ type: 'list', id: 'b', ordered: true, children });
export const related = (title: string, label?: string): Block => ({
  type: 'related',
  id: 'b',
  ...(label === undefined ? {} : { label }),
  items: [{ title }],
});
export const fig = (caption: string, credit?: string): Block => ({
  type: 'figure',
  id: 'b',
  ...(credit === undefined ? {} : { credit }),
  children: [{ type: 'caption', children: words([caption]) }],
});

/** A whole, valid article with a headline (none when empty) and a body. Its source is an empty text. */
export function article(headline: string, ...children: Block[]): Article {
  let count = 0;
  const number = <T>(node: T): T => {
    if (Array.isArray(node)) return node.map(number) as T;
    if (typeof node !== 'object' || node === null) return node;
    const numbered = 'id' in node ? { ...node, id: `b${++count}` } : { ...node };
    for (const [key, value] of Object.entries(numbered)) {
      if (key === 'children') Object.assign(numbered, { children: number(value) });
    }
    return numbered as T;
  };
  return {
    modelVersion: MODEL_VERSION,
    altIds: [],
    headlines: headline === '' ? [] : [{ role: 'main', value: headline }],
    descriptions: [],
    contributors: [],
    infoSources: [],
    keywords: [],
    body: { type: 'root', children: number(children) },
    source: {
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      size: 0,
      mediaType: 'text/plain',
      charset: 'utf-8',
      length: 0,
      reader: 'text',
      readerVersion: '1',
    },
    evidence: [],
    repairs: [],
    removals: [],
    notices: [],
  };
}

/** {@link article} with fields added or replaced. */
export function articleWith(fields: Partial<Article>, headline: string, ...children: Block[]): Article {
  return { ...article(headline, ...children), ...fields };
}

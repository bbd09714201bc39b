import {
  type Article,
  cleanLine,
  type Evidence,
  gateHref,
  MODEL_VERSION,
  phrasingText,
  TearsheetError,
  walkBlocks,
} from '@tearsheet/core/model';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { givenFields } from '../article/given-fields.ts';
import { readByline } from '../article/read-byline.ts';
import { tellLanguage } from '../article/tell-language.ts';
import { stateFields } from '../containers/state-fields.ts';
import type { StatedField } from '../containers/unpacked.ts';
import type { SourceInput } from '../source-input.ts';
import { decodeSource } from '../sources/decode-source.ts';
import { describeSource } from '../sources/describe-source.ts';
import { MarkdownBlocks, rangeOf } from './markdown-blocks.ts';
import { type FrontMatter, readFrontMatter } from './read-front-matter.ts';

/**
 * Makes an article of Markdown: the fields of its front matter, the first heading as its headline where that states none,
 * and its blocks.
 *
 * @throws TearsheetError `source-empty`
 */
export async function readMarkdown(input: SourceInput): Promise<Article> {
  const { text, charset } = decodeSource(input.bytes);
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
  const nodes = [...tree.children];
  const [head] = nodes;
  let front: FrontMatter = { fields: new Map(), keywords: [] };
  if (head?.type === 'yaml') {
    nodes.shift();
    front = readFrontMatter(head.value, text.indexOf(head.value, head.position?.start.offset ?? 0));
  }
  const uri = front.fields.get('uri')?.value ?? input.uri;
  const reader = new MarkdownBlocks(text, tree, uri === undefined ? undefined : gateHref(uri));

  const [title, line] = nodes;
  const titleRange = title?.type === 'heading' && title.depth === 1 ? rangeOf(title) : undefined;
  if (title?.type === 'heading' && titleRange) {
    const value = cleanLine(phrasingText(reader.phrasing(title.children)));
    if (value !== undefined && !front.fields.has('headline'))
      front.fields.set('headline', { value, ...titleRange });
    if (front.fields.get('headline')?.value === value) nodes.shift();
  }
  const by = line && nodes[0] === line ? findByline(reader, line) : undefined;
  if (by && !front.fields.has('by')) {
    front.fields.set('by', by);
    nodes.shift();
  }

  const body = { type: 'root' as const, children: reader.read(nodes) };
  if (body.children.length === 0 && !front.fields.has('headline')) {
    throw new TearsheetError('source-empty', 'This Markdown holds no text that could be read.');
  }
  const evidence: Evidence[] = [];
  let count = 0;
  for (const { block } of walkBlocks(body)) {
    block.id = `b${++count}`;
    const range = reader.places.get(block);
    if (range)
      evidence.push({ target: `#${block.id}`, ranges: [range], rule: 'markdown-blocks', confidence: 1 });
  }
  const article: Article = {
    modelVersion: MODEL_VERSION,
    altIds: [],
    headlines: [],
    descriptions: [],
    contributors: [],
    infoSources: [],
    keywords: front.keywords.map(cleanLine).filter((word) => word !== undefined),
    body,
    source: describeSource(input, {
      reader: 'markdown',
      version: '1',
      mediaType: 'text/markdown',
      charset,
      length: text.length,
    }),
    evidence,
    repairs: [],
    removals: reader.removals,
    notices:
      front.fault === undefined
        ? []
        : [
            {
              code: 'front-matter-faulty',
              message: `The front matter could not be read whole: ${cleanLine(front.fault) ?? ''}`,
            },
          ],
  };
  return tellLanguage(givenFields(stateFields(article, front.fields), input));
}

/** A line below the headline that is a byline and nothing else. */
function findByline(reader: MarkdownBlocks, node: Parameters<typeof rangeOf>[0]): StatedField | undefined {
  if (node.type !== 'paragraph') return undefined;
  const value = cleanLine(phrasingText(reader.phrasing(node.children)));
  const range = rangeOf(node);
  return value !== undefined && range && readByline(value)
    ? { value, start: range.start, end: range.end }
    : undefined;
}

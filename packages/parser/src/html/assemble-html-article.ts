import {
  type Article,
  type Block,
  cleanLine,
  type Evidence,
  MODEL_VERSION,
  type Notice,
  type Removal,
  walkBlocks,
} from '@tearsheet/core/model';
import { isRightToLeft } from '../article/detect-language.ts';
import { givenDate } from '../article/given-date.ts';
import type { Finding } from '../draft/finding.ts';
import type { SourceInput } from '../source-input.ts';
import { describeSource } from '../sources/describe-source.ts';
import type { BlockDrafts } from './block-draft.ts';
import type { HtmlTree } from './build-tree.ts';
import type { Chosen } from './choose-content.ts';
import type { DecodedHtml } from './decode-html.ts';
import type { FoundAuthors } from './find-authors.ts';
import type { FoundHeadline } from './find-headline.ts';
import type { FoundPageDates } from './find-page-dates.ts';
import type { FoundSite } from './find-site.ts';
import type { HtmlElement } from './html-node.ts';
import type { Boilerplates } from './mark-boilerplate.ts';
import { removeNode } from './removal-draft.ts';

/** What the article of a page is put together from. */
export interface HtmlParts {
  input: SourceInput;
  decoded: DecodedHtml;
  tree: HtmlTree;
  body: HtmlElement;
  chosen: Chosen;
  drafts: BlockDrafts;
  blocks: Block[];
  /** The text is that of the page's JSON-LD. */
  elsewhere: boolean;
  marks: Boilerplates;
  site: FoundSite;
  headline: FoundHeadline;
  authors: FoundAuthors;
  dates: FoundPageDates;
  language?: Finding;
}

/** Puts the article together: numbers its blocks, and says of each field and block where it stands. */
export function assembleHtmlArticle(parts: HtmlParts): Article {
  const { input, decoded, drafts, blocks, site, headline, authors, dates } = parts;
  const evidence: Evidence[] = [];
  const note = <Value>(target: string, finding: Finding<Value>): Value => {
    const { value, ranges, rule, confidence, why, inferred, alternatives } = finding;
    evidence.push({
      target,
      ranges: [...ranges],
      rule,
      confidence,
      ...(inferred === undefined ? {} : { inferred }),
      ...(why === undefined ? {} : { why }),
      ...(alternatives === undefined ? {} : { alternatives: [...alternatives] }),
    });
    return value;
  };
  const field = <Name extends string>(name: Name, finding: Finding | undefined) => {
    const value = finding && cleanLine(finding.value);
    if (!finding || value === undefined) return {};
    note(`/${name}`, finding);
    return { [name]: value } as { [K in Name]?: string };
  };
  const published = givenDate(input.published) ?? dates.published;
  const language = site.language ?? parts.language;
  const dir = site.dir ?? (language && isRightToLeft(language.value) ? 'rtl' : undefined);
  const article: Article = {
    modelVersion: MODEL_VERSION,
    altIds: [],
    headlines: headline.finding ? [{ role: 'main', value: note('/headlines/0', headline.finding) }] : [],
    descriptions: site.deck ? [{ role: 'excerpt', value: note('/descriptions/0', site.deck) }] : [],
    contributors: authors.contributors.map((one, at) => note(`/contributors/${at}`, one)),
    infoSources: authors.infoSources.map((one, at) => note(`/infoSources/${at}`, one)),
    ...field('uri', site.uri),
    ...field('by', authors.by),
    ...(site.publisher ? { publisher: note('/publisher', site.publisher) } : {}),
    ...field('datePublished', published),
    ...field('dateModified', dates.modified),
    ...field('articleSection', site.section),
    ...field('language', language),
    ...(dir === undefined ? {} : { dir }),
    ...field('rights', site.rights),
    keywords: site.keywords,
    body: { type: 'root', children: blocks },
    source: describeSource(input, {
      reader: 'html',
      version: '3',
      mediaType: 'text/html',
      charset: decoded.charset,
      length: decoded.text.length,
    }),
    evidence,
    repairs: [],
    removals: [...outside(parts), ...parts.marks.removals(parts.chosen.root), ...drafts.removals].sort(
      bySource,
    ),
    notices: noticesOf(parts),
  };
  let count = 0;
  for (const { block } of walkBlocks(article.body)) {
    block.id = `b${++count}`;
    const place = drafts.places.get(block);
    if (place) evidence.push({ target: `#${block.id}`, ...place });
  }
  return article;
}

/** Everything beside the way from the page's body down to the chosen element: one removal a subtree. */
function outside({ body, chosen, marks }: HtmlParts): Removal[] {
  const removals: Removal[] = [];
  for (let at = chosen.root; at !== body && at.parent; at = at.parent) {
    for (const node of at.parent.children) {
      if (node === at || (node.kind === 'element' && node.isSilent)) continue;
      const named = node.kind === 'element' ? marks.get(node) : undefined;
      const removal = named
        ? removeNode(node, named.kind, 'mark-boilerplate', named.why)
        : removeNode(node, 'other', 'choose-content', 'It stands outside the element that holds the article');
      if (removal) removals.push(removal);
    }
  }
  return removals;
}

const startOf = ({ ranges: [range] }: Removal): number => (range?.kind === 'text' ? range.start : 0);
const bySource = (a: Removal, b: Removal): number => startOf(a) - startOf(b);

function noticesOf({ decoded, tree, blocks, elsewhere }: HtmlParts): Notice[] {
  const notices: Notice[] = [];
  if (decoded.lie !== undefined) {
    notices.push({
      code: 'encoding-contradicted',
      message: `The page says that it is ${cleanLine(decoded.lie)}; it was read as ${decoded.charset}, which its bytes are.`,
    });
  }
  if (decoded.toldBy === 'statistics') {
    notices.push({
      code: 'encoding-guessed',
      message: `The page does not say its encoding; it was read as ${decoded.charset}, by how often its letters occur.`,
    });
  }
  if (decoded.invalid > 0) {
    notices.push({
      code: 'encoding-damaged',
      message: `In ${decoded.invalid === 1 ? 'one place' : `${decoded.invalid} places`} the bytes are no valid ${decoded.charset}; they are shown as \ufffd.`,
    });
  }
  if (decoded.mended !== undefined) {
    notices.push({
      code: 'encoding-doubled',
      message: `The page was encoded twice: ${decoded.mended} characters were put back from what they had become.`,
    });
  }
  if (tree.cutAt !== undefined) {
    notices.push({
      code: 'page-cut',
      message: 'The page has more elements than can be read; what follows was left out.',
      ranges: [{ kind: 'text', start: tree.cutAt, end: tree.root.end }],
    });
  }
  if (tree.flattened > 0) {
    notices.push({
      code: 'page-flattened',
      message: `${tree.flattened} elements lay too deep inside one another and were set beside one another.`,
    });
  }
  if (elsewhere) {
    notices.push({
      code: 'text-from-metadata',
      message: 'The page leaves its text to scripts; the text is the one that it repeats for search engines.',
    });
  }
  if (blocks.length === 0)
    notices.push({ code: 'text-not-found', message: 'No running text was found on the page.' });
  return notices;
}

import { type Block, gateHref, TearsheetError } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import { BlockDrafts } from './block-draft.ts';
import { buildTree, type HtmlTree } from './build-tree.ts';
import { type Chosen, chooseContent } from './choose-content.ts';
import { type DecodedHtml, decodeHtml } from './decode-html.ts';
import { type FoundAuthors, findAuthors } from './find-authors.ts';
import { type FoundHeadline, findHeadline } from './find-headline.ts';
import { type FoundSite, findSite } from './find-site.ts';
import { heedWitness } from './heed-witness.ts';
import type { HtmlElement } from './html-node.ts';
import { linesNear, type NearLine } from './lines-near.ts';
import { Boilerplates, markBoilerplate } from './mark-boilerplate.ts';
import { measureTree } from './measure-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { articleData, namesOf, type StructuredData } from './read-json-ld.ts';
import { headPrints, ownArticle, readOwnBlocks } from './read-own-blocks.ts';
import { type Survey, surveyPage } from './survey-page.ts';
import { tidyBlocks } from './tidy-blocks.ts';

/** A page, read but for the doubtful blocks in its text and its dates. */
export interface PageReading {
  decoded: DecodedHtml;
  tree: HtmlTree;
  survey: Survey;
  body: HtmlElement;
  /** The element of the body where this program wrote the page itself. */
  own?: HtmlElement;
  site: FoundSite;
  headline: FoundHeadline;
  authors: FoundAuthors;
  /** The lines printed around the headline. */
  lines: NearLine[];
  /** What the page says for machines of its article, and the text that it repeats there. */
  data: StructuredData | undefined;
  said: string | undefined;
  marks: Boilerplates;
  chosen: Chosen;
  drafts: BlockDrafts;
  blocks: Block[];
  /** Of the whole page, how much looks like running text, in letters. */
  pageText: number;
}

/**
 * Builds the tree of a page, gathers what it says of itself, leaves out what it names as something else than its
 * article, chooses where the text is, and reads that into blocks.
 *
 * @throws TearsheetError `source-empty`
 */
export function readPage(input: SourceInput): PageReading {
  const decoded = decodeHtml(input.bytes, input.charset);
  const tree = buildTree(decoded.text);
  const survey = surveyPage(tree.root, decoded.text);
  const body = survey.body ?? survey.html ?? tree.root;
  const address = input.uri === undefined ? undefined : gateHref(input.uri);
  const site = findSite(survey, address);
  const own = ownArticle(survey, body);
  const headline = own && !headPrints(own, 'h1') ? {} : findHeadline(survey, site.names);

  measureTree(body, () => false);
  const pageText = body.gain;
  const data = articleData(survey.structured);
  const [said] = namesOf(data?.data.articleBody);
  if (body.textLength === 0 && said === undefined) {
    throw new TearsheetError('source-empty', 'The page holds no text that could be read.');
  }
  const marks = own ? new Boilerplates() : markBoilerplate(body, headline.element);
  measureTree(body, marks.has);
  const chosen = own ? { root: own, why: 'This program wrote the page' } : chooseContent(body, said);

  const drafts = new BlockDrafts();
  const base =
    survey.base === undefined ? site.uri?.value : (gateHref(survey.base, site.uri?.value) ?? site.uri?.value);
  const plan = { drafts, isOut: marks.has, base };
  const lines = linesNear(body, headline.element);
  const authors = findAuthors(survey, site.names, headline.element, lines);
  const names = authors.contributors.map(({ value }) => value.name);
  const blocks = own
    ? readOwnBlocks(own, plan)
    : heedWitness(tidyBlocks(readBlocks(chosen.root, plan), drafts, headline, names), said, drafts);
  return {
    decoded,
    tree,
    survey,
    body,
    ...(own ? { own } : {}),
    site,
    headline,
    authors,
    lines,
    data,
    said,
    marks,
    chosen,
    drafts,
    blocks,
    pageText,
  };
}

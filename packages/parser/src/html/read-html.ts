import type { Article } from '@tearsheet/core/model';
import { gateHref, TearsheetError } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import { assembleHtmlArticle } from './assemble-html-article.ts';
import { BlockDrafts } from './block-draft.ts';
import { buildTree } from './build-tree.ts';
import { chooseContent } from './choose-content.ts';
import { decodeHtml } from './decode-html.ts';
import { type FoundAuthors, findAuthors } from './find-authors.ts';
import { findHeadline } from './find-headline.ts';
import { findPageDates } from './find-page-dates.ts';
import { findSite } from './find-site.ts';
import { heedWitness } from './heed-witness.ts';
import { linesNear } from './lines-near.ts';
import { Boilerplates, markBoilerplate } from './mark-boilerplate.ts';
import { measureTree } from './measure-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { articleData, namesOf } from './read-json-ld.ts';
import { headPrints, ownArticle, ownByline, readOwnBlocks } from './read-own-blocks.ts';
import { isTextElsewhere, readStructuredText } from './read-structured-text.ts';
import { surveyPage } from './survey-page.ts';
import { textBelow, tidyBlocks } from './tidy-blocks.ts';

/**
 * Makes an article of a page of any site: builds its tree, gathers what it says of itself, leaves out what is no text
 * of the article, chooses where the text is, and reads it into blocks.
 *
 * @throws TearsheetError `source-empty`
 */
export async function readHtml(input: SourceInput): Promise<Article> {
  const decoded = decodeHtml(input.bytes, input.charset);
  const tree = buildTree(decoded.text);
  const survey = surveyPage(tree.root, decoded.text);
  const body = survey.body ?? survey.html ?? tree.root;
  const address = input.uri === undefined ? undefined : gateHref(input.uri);
  const site = findSite(survey, address);
  const own = ownArticle(survey, body);
  const headline = own && !headPrints(own, 'h1') ? {} : findHeadline(survey, site.names);

  measureTree(body, () => false);
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
  let tidied = own
    ? readOwnBlocks(own, plan)
    : heedWitness(
        tidyBlocks(readBlocks(chosen.root, plan), drafts, headline, namesOfAuthors(authors)),
        said,
        drafts,
      );
  const length = tidied.reduce((sum, block) => sum + textBelow(block).length, 0);
  const elsewhere = data !== undefined && isTextElsewhere(said, length);
  if (elsewhere) tidied = readStructuredText(said, data.element, drafts);

  return assembleHtmlArticle({
    input,
    decoded,
    tree,
    body,
    chosen,
    drafts,
    blocks: tidied,
    elsewhere,
    marks,
    site,
    headline,
    authors: own ? signedAs(ownByline(survey), authors) : authors,
    dates:
      own && !headPrints(own, 'time')
        ? {}
        : findPageDates(survey, headline.element, lines, site, decoded.text),
  });
}

const signedAs = (by: string | undefined, authors: FoundAuthors): FoundAuthors =>
  by === undefined || !authors.by ? authors : { ...authors, by: { ...authors.by, value: by } };

const namesOfAuthors = ({ contributors }: FoundAuthors): string[] =>
  contributors.map(({ value }) => value.name);

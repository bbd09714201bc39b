import type { Article, Block } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import { assembleHtmlArticle } from './assemble-html-article.ts';
import { doubtBlocks } from './doubt-blocks.ts';
import type { FoundAuthors } from './find-authors.ts';
import { findPageDates } from './find-page-dates.ts';
import { headPrints, ownByline } from './read-own-blocks.ts';
import { type PageReading, readPage } from './read-page.ts';
import { isTextElsewhere, readStructuredText } from './read-structured-text.ts';
import { textBelow } from './tidy-blocks.ts';

/**
 * Makes an article of a page of any site: reads its text and what it says of itself, and puts the two together.
 *
 * @throws TearsheetError `source-empty`
 */
export async function readHtml(input: SourceInput): Promise<Article> {
  const page = readPage(input);
  const { own, survey, data, said, drafts, headline, lines, site, decoded } = page;
  const length = page.blocks.reduce((sum, block) => sum + textBelow(block).length, 0);
  const elsewhere = data !== undefined && isTextElsewhere(said, length);
  return assembleHtmlArticle({
    ...page,
    input,
    blocks: elsewhere ? readStructuredText(said, data.element, drafts) : textOf(page),
    elsewhere,
    authors: own ? signedAs(ownByline(survey), page.authors) : page.authors,
    dates:
      own && !headPrints(own, 'time')
        ? {}
        : findPageDates(survey, headline.element, lines, site, decoded.text),
  });
}

/** What a page of a site says in its head at least: chapters of books and entries of feeds say less. */
const SAID_BY_SITES = 2;

/** The blocks of a page without the doubtful ones; a page that this program wrote has none, nor what is no site's. */
const textOf = ({ own, survey, blocks, chosen, drafts, said, pageText }: PageReading): Block[] =>
  own || survey.metas.length < SAID_BY_SITES
    ? blocks
    : doubtBlocks(blocks, { root: chosen.root, drafts, said, pageText });

const signedAs = (by: string | undefined, authors: FoundAuthors): FoundAuthors =>
  by === undefined || !authors.by ? authors : { ...authors, by: { ...authors.by, value: by } };

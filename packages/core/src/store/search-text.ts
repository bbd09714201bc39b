import { type Article, blockText, runningText, walkBlocks } from '../model/index.ts';

/** What is searched of an article, by weight. */
export interface SearchText {
  headline: string;
  byline: string;
  text: string;
  /** BCP 47, of the article: what its words are stemmed by. */
  language?: string | null;
}

/** Scripts written without blanks. The index takes a run of letters for a word, so that they need help. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BETWEEN_UNSPACED = new RegExp(
  `(?<=${UNSPACED.source})(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?=${UNSPACED.source})`,
  'gu',
);

/** No letter to the index, no width to the eye. */
const SEAM = '\u200b';

/** Puts a seam around each letter of a script without blanks, so that each is a word of its own. */
export function markSeams(text: string): string {
  return UNSPACED.test(text) ? text.replace(BETWEEN_UNSPACED, SEAM) : text;
}

/** Undoes {@link markSeams}. */
export function removeSeams(text: string): string {
  return text.replaceAll(SEAM, '');
}

/**
 * The words of an article. Not in them: the headlines of related articles, which are other articles' words, and pull
 * quotes, whose words stand in the text.
 */
export function searchText(article: Article): SearchText {
  const text = article.descriptions.map((description) => description.value);
  for (const { block } of walkBlocks(article.body)) {
    if (block.type !== 'related' && block.type !== 'pullquote') text.push(blockText(block));
  }
  const names = [
    article.by,
    ...article.contributors.map((contributor) => contributor.name),
    ...article.infoSources.map((source) => source.name),
    article.publisher?.name,
    article.dateline,
  ];
  return {
    headline: joinLines(article.headlines.map((headline) => headline.value)),
    byline: joinLines(names),
    text: joinLines(text),
    language: article.language ?? null,
  };
}

function joinLines(lines: readonly (string | undefined)[]): string {
  return markSeams([...new Set(lines.filter((line) => line !== undefined && line !== ''))].join('\n'));
}

/** The words of the running text; in scripts without blanks, the letters. */
export function countWords(article: Pick<Article, 'body'>): number {
  let words = 0;
  for (const line of runningText(article)) {
    words += markSeams(line).match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])?/gu)?.length ?? 0;
  }
  return words;
}

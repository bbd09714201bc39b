import { type Article, mainByline, mainHeadline, ReadingState, runningText } from '../model/index.ts';
import type { ArticleSummary } from './article-store.ts';
import { expiryOf } from './expiry-of.ts';
import type { Article as ArticleRow } from './rows.ts';
import { countWords } from './search-text.ts';
import { foldForSorting, publishedKey } from './sort-keys.ts';

/** The columns of the table `articles` that say what the article says. */
export function describeArticle(article: Article) {
  const headline = headlineForLists(article);
  return {
    headline,
    headlineKey: foldForSorting(headline),
    byline: mainByline(article) ?? null,
    publisher: article.publisher?.name ?? article.publisher?.domain ?? null,
    publisherDomain: article.publisher?.domain ?? null,
    uri: article.uri ?? null,
    datePublished: article.datePublished ?? null,
    publishedKey: publishedKey(article.datePublished),
    dateInferred: article.evidence.some(
      ({ target, inferred }) => target === '/datePublished' && inferred === true,
    ),
    section: article.articleSection ?? null,
    language: article.language ?? null,
    words: countWords(article),
    awaiting: isAwaiting(article) ? true : null,
  };
}

/** Whether an article is a saved link alone, whose text has not been fetched. */
const isAwaiting = (article: Article): boolean =>
  article.source.reader === 'bookmark' && runningText(article).every((line) => line.trim() === '');

/** What to call an article in a list: its headline, else its first words, else its file's name. */
function headlineForLists(article: Article): string {
  const headline = mainHeadline(article);
  if (headline !== undefined) return headline;
  const start = runningText(article).find((line) => line.trim() !== '');
  if (start === undefined) return article.source.fileName ?? 'Untitled';
  return start.length <= 80
    ? start
    : `${start
        .slice(0, 80)
        .replace(/\s+\S*$/, '')
        .toWellFormed()}…`;
}

/** The columns that {@link summarise} reads: never the text, never the JSON. */
export const summaryColumns = {
  id: true,
  headline: true,
  byline: true,
  publisher: true,
  datePublished: true,
  dateInferred: true,
  language: true,
  words: true,
  addedAt: true,
  awaiting: true,
  binnedAt: true,
  reading: { select: { state: true, starred: true } },
  tags: { select: { tag: { select: { name: true } } } },
} as const;

interface SummaryRow extends Pick<ArticleRow, Exclude<keyof typeof summaryColumns, 'reading' | 'tags'>> {
  reading: { state: string; starred: boolean } | null;
  tags: { tag: { name: string } }[];
}

const begun = ReadingState.exclude(['unread']);

export function summarise(row: SummaryRow): ArticleSummary {
  const state = begun.safeParse(row.reading?.state);
  return {
    id: row.id,
    headline: row.headline,
    ...(row.byline === null ? {} : { by: row.byline }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    ...(row.datePublished === null ? {} : { datePublished: row.datePublished }),
    ...(row.dateInferred ? { dateInferred: true } : {}),
    ...(row.language === null ? {} : { language: row.language }),
    words: row.words,
    addedAt: row.addedAt.toISOString(),
    ...(state.success ? { state: state.data } : {}),
    ...(row.reading?.starred ? { starred: true } : {}),
    ...(row.tags.length === 0 ? {} : { tags: row.tags.map(({ tag }) => tag.name).sort() }),
    ...(row.awaiting ? { awaiting: true } : {}),
    ...(row.binnedAt === null ? {} : { expiresAt: expiryOf(row.binnedAt).toISOString() }),
  };
}

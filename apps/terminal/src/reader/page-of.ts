import type { Article } from '@tearsheet/core/model';
import { composeArticle } from '../page/compose-article.ts';
import { type Page, setPage } from '../page/set-page.ts';

const pages = new WeakMap<Article, Map<number, Page>>();

/** The page of an article at a width. Setting it anew for every frame would cost more than all else. */
export function pageOf(article: Article, width: number): Page {
  const known = pages.get(article) ?? new Map<number, Page>();
  pages.set(article, known);
  const page = known.get(width) ?? setPage(composeArticle(article), width);
  // A terminal that is dragged wider and narrower passes many widths.
  if (known.size > 4) known.clear();
  known.set(width, page);
  return page;
}

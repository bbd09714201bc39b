import { mainHeadline } from '@tearsheet/core/model';
import { loadArticle } from './load-article.ts';

/** What a browser calls the page of an article. */
export async function titleArticle(id: string): Promise<string> {
  const { value } = await loadArticle(id);
  return (value === undefined ? undefined : mainHeadline(value.article)) ?? 'Article';
}

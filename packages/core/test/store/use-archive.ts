import { beforeEach, onTestFinished } from 'vitest';
import {
  type AddResult,
  type ArticleStore,
  LOCAL_OWNER as me,
  type Page,
  type SearchHit,
  type StoredArticleExport,
} from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';
import type { Prepare } from './on-each-database.ts';

/** The archive of a test: empty when it begins. */
export interface TestArchive {
  readonly store: ArticleStore;
  /** The same archive, opened once more. */
  reopen(): Promise<ArticleStore>;
  add(n: number): Promise<AddResult>;
  search(query: string, limit?: number): Promise<Page<SearchHit>>;
  exported(owner: string): Promise<StoredArticleExport[]>;
}

export function useArchive(prepare: Prepare): TestArchive {
  let store: ArticleStore;
  let reopen: () => Promise<ArticleStore>;
  beforeEach(async () => {
    const open = await prepare();
    reopen = async () => {
      const opened = await open();
      onTestFinished(() => opened.close());
      return opened;
    };
    store = await reopen();
  });
  return {
    get store() {
      return store;
    },
    reopen: () => reopen(),
    add: (n) => store.addArticle(me, numberedArticle(n)),
    search: (query, limit = 20) => store.searchArticles(me, { query, limit }),
    async exported(owner) {
      const stored: StoredArticleExport[] = [];
      for await (const one of store.exportArticles(owner)) stored.push(one);
      return stored;
    },
  };
}

export const headlines = (page: Page<{ headline: string }>): string[] =>
  page.items.map((item) => item.headline);

/** Every item of a list, a page at a time. */
export async function all<T>(fetch: (after: { after?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let after: { after?: string } = {}; ; ) {
    const page = await fetch(after);
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = { after: page.next };
  }
}

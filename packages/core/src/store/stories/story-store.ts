import type { Edtf } from '../../model/index.ts';
import type { ArticleSummary, OwnerId, Page } from '../article-store.ts';
import type { KeptDecision, PageQuery } from '../cast/cast-store.ts';

/** Articles that tell of the same events: two or more. */
export interface StorySummary {
  id: string;
  /** The headline of its earliest article, or what a person called it. */
  title: string;
  articles: number;
  /** When the first and the last of them were published. */
  from?: Edtf;
  to?: Edtf;
}

/** `split` took articles out, into another story or one of their own. */
export type StoryDecision =
  | { kind: 'rename'; name: string; before: string }
  | { kind: 'merge'; id: string; name: string }
  | { kind: 'split'; id: string; name: string; articles: number };

export interface StoredStory extends StorySummary {
  decisions: KeptDecision<StoryDecision>[];
}

export interface ArticleInStory {
  article: ArticleSummary;
  /** The article of which it is a copy or an edited version. */
  versionOf?: string;
  /** True where a person put it here. */
  byPerson?: true;
}

/** Of an article: its story, and the articles that are versions of the same text, the earliest first. */
export interface StoryOfArticle {
  story?: StorySummary;
  versions: ArticleSummary[];
}

/** What is kept of an article, for later ones to be compared with. As the story index of the annotator has it. */
export interface StoryRow {
  id: string;
  story: string;
  day?: number;
  signature: string;
}

/** The rows of the story index, inside one transaction. */
export interface StoryRows {
  countTerms(terms: readonly number[]): Promise<{ documents: number; counts: ReadonlyMap<number, number> }>;
  findByKeys(keys: readonly number[], most: number): Promise<{ key: number; id: string }[]>;
  getEntries(ids: readonly string[]): Promise<StoryRow[]>;
  getMembers(stories: readonly string[], most: number): Promise<StoryRow[]>;
  put(row: StoryRow & { keys: readonly number[] }, terms: readonly number[]): Promise<void>;
  mergeStories(into: string, from: string): Promise<void>;
}

/** Which articles tell the same story, as rules have it and as people put it right. */
export interface StoryStore {
  /**
   * Puts an article into its story. `choose` looks at the index and writes into it; nothing else changes it meanwhile.
   * Articles that people put somewhere stay there. @param by the version of the rules @throws `not-found`
   */
  place(
    owner: OwnerId,
    articleId: string,
    by: string,
    choose: (rows: StoryRows) => Promise<{ versionOf?: string }>,
  ): Promise<StoryOfArticle>;
  /** Articles of the library that these rules have not placed yet, the newest first; `after` an id. */
  pending(owner: OwnerId, by: string, query: PageQuery): Promise<string[]>;
  /** Whether these rules have not placed an article yet. @throws `not-found` */
  isPending(owner: OwnerId, articleId: string, by: string): Promise<boolean>;
  /** Those that grew last come first. @throws `usage` */
  list(owner: OwnerId, query: PageQuery): Promise<Page<StorySummary>>;
  /** @throws `not-found` */
  get(owner: OwnerId, id: string): Promise<StoredStory>;
  /** The earliest published first. @throws `not-found`, `usage` */
  articles(owner: OwnerId, id: string, query: PageQuery): Promise<Page<ArticleInStory>>;
  ofArticle(owner: OwnerId, articleId: string): Promise<StoryOfArticle>;
  /** @throws `not-found`, `usage` */
  rename(owner: OwnerId, id: string, title: string): Promise<StoredStory>;
  /** Says that two stories are one. Answers that one. @throws `not-found`; `usage` for one and itself */
  merge(owner: OwnerId, id: string, into: string): Promise<StoredStory>;
  /**
   * Takes articles out of a story: into another one, or together into one of their own. Answers the story they were in; it
   * is undefined where fewer than two articles are left in it. @throws `not-found`; `usage` where they are not in it
   */
  split(
    owner: OwnerId,
    id: string,
    articleIds: readonly string[],
    to?: string,
  ): Promise<StoredStory | undefined>;
  /** Takes a decision back. Nothing happens when it is undone already. @throws `not-found` */
  undo(owner: OwnerId, decisionId: string): Promise<StoredStory | undefined>;
}

import type { Act, Annotation, Article, ReadingState } from '../../model/index.ts';
import type { ArticleSummary, OwnerId, Page } from '../article-store.ts';
import type { StoredArchive } from './stored-keeping.ts';

/** Who did something: a person, a rule, or an import, whose report says what it did. */
export type ActBy = { kind: 'person' } | { kind: 'rule'; rule: string } | { kind: 'import' };

/** What was done together, and can be undone together. Acts that change nothing are not in it. */
export interface DoneActs {
  /** Names the batch for `undo`; absent where nothing changed. */
  batch?: string;
  /** As they were done: with the ids of what they made. */
  acts: Act[];
}

/** A line of the log of what was done. */
export interface LoggedAct {
  id: string;
  batch: string;
  /** ISO 8601, UTC. */
  at: string;
  by: 'person' | 'rule';
  rule?: string;
  act: Act;
  /** Of the article that it was done to, where that is still there. */
  headline?: string;
  undoneAt?: string;
}

/** Highlights and notes, as they hold of the article. */
export type PersonalAnnotation = Annotation & {
  body: Extract<Annotation['body'], { type: 'highlight' | 'note' }>;
};

/** All that a person did with an article. */
export interface KeptOfArticle {
  id: string;
  state: ReadingState;
  starred: boolean;
  /** The block that was being read last. */
  block?: string;
  tags: string[];
  collections: { id: string; name: string }[];
  /** In the order of the text; orphans, and notes of the whole article, last. */
  annotations: PersonalAnnotation[];
}

export interface ListedTag {
  name: string;
  /** In the library, the bin not counted. */
  articles: number;
}

export interface ListedCollection {
  id: string;
  name: string;
  description?: string;
  articles: number;
  madeAt: string;
  changedAt: string;
}

export interface KeptSearch {
  id: string;
  name: string;
  query: string;
  madeAt: string;
}

export type KeptRule = Omit<Extract<Act, { do: 'rule' }>, 'do' | 'id' | 'at'> & {
  id: string;
  madeAt: string;
};

/** A highlight or note with the article that it is of. */
export interface ListedAnnotation {
  annotation: PersonalAnnotation;
  article: Pick<ArticleSummary, 'id' | 'headline' | 'publisher' | 'datePublished'>;
}

export interface AnnotationQuery {
  limit: number;
  after?: string;
  kind?: 'highlight' | 'note';
  article?: string;
  /** Those that lost their place alone. */
  orphans?: boolean;
}

/**
 * What people do with articles: tags, stars, reading states, collections, highlights and notes, saved searches, rules. All
 * changes but that of the place in reading are acts: logged, and undone by `undo`.
 */
export interface KeepingStore {
  /**
   * Does all of it, or nothing.
   * @throws `not-found` for an article, collection or other thing that is not there; `usage` for words that are not of the article
   */
  act(owner: OwnerId, acts: readonly Act[], by?: ActBy): Promise<DoneActs>;
  /**
   * Undoes a batch; without one, the last that a person did and that is not undone. What was changed since stays as it is.
   * @throws `not-found` where there is nothing to undo
   */
  undo(owner: OwnerId, batch?: string): Promise<DoneActs>;
  /** The newest first. */
  listActs(
    owner: OwnerId,
    query: { limit: number; after?: string; by?: 'person' | 'rule'; action?: Act['do'] },
  ): Promise<Page<LoggedAct>>;
  /** @throws `not-found` */
  getKept(owner: OwnerId, article: string): Promise<KeptOfArticle>;
  /** Remembers the block that is being read; what was unread is then being read. @throws `not-found` */
  keepPlace(owner: OwnerId, article: string, block: string): Promise<void>;
  /** By name. */
  listTags(owner: OwnerId): Promise<ListedTag[]>;
  /** In their order. */
  listCollections(owner: OwnerId): Promise<ListedCollection[]>;
  listSearches(owner: OwnerId): Promise<KeptSearch[]>;
  listRules(owner: OwnerId): Promise<KeptRule[]>;
  /** The newest first. */
  listAnnotations(owner: OwnerId, query: AnnotationQuery): Promise<Page<ListedAnnotation>>;
  /**
   * Highlights and notes follow an article into its new parse; those whose words are gone become orphans. Orphans whose words
   * are back become current.
   */
  reanchorArticle(owner: OwnerId, article: string): Promise<{ moved: number; orphans: number }>;
  /** Those of some articles that a search finds: for rules. @throws `usage` for a query that cannot be read */
  matchArticles(owner: OwnerId, query: string, ids: readonly string[]): Promise<string[]>;
  /** What is kept beside the articles: collections, saved searches, rules, feeds, the names of tags. */
  exportArchive(owner: OwnerId): Promise<StoredArchive>;
  /** Takes it in; what is here already stays as it is. */
  importArchive(owner: OwnerId, stored: StoredArchive): Promise<void>;
  /** Ids of articles that begin so, at most as many. */
  findIds(owner: OwnerId, prefix: string, query: { limit: number; deleted?: boolean }): Promise<string[]>;
}

/** The article that acts are checked against. */
export type ArticleText = Pick<Article, 'body'>;

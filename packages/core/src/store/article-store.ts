import type {
  Amendment,
  AnnotationCorrection,
  AnnotationSet,
  Article,
  Edtf,
  ReadingState,
} from '../model/index.ts';
import type { CastStore } from './cast/cast-store.ts';
import type { ImportStore } from './imports/import-store.ts';
import type { JobStore } from './jobs/job-store.ts';
import type { KeepingStore } from './keeping/keeping-store.ts';
import type { FacetQuery, SearchFacets } from './search-facets.ts';
import type { StoredArticleExport } from './stored-article-export.ts';
import type { StoryStore } from './stories/story-store.ts';

/** Whose archive it is. First in every call and every key: there is no lookup by an article's id alone. */
export type OwnerId = string;

/** The owner of an archive without accounts. */
export const LOCAL_OWNER: OwnerId = 'local';

/** What a list shows of an article. Absent is absent. */
export interface ArticleSummary {
  id: string;
  headline: string;
  by?: string;
  publisher?: string;
  datePublished?: Edtf;
  /** True when the date is a guess of ours and not printed. */
  dateInferred?: true;
  language?: string;
  /** Words of the running text. */
  words: number;
  /** ISO 8601, UTC. */
  addedAt: string;
  /** Absent while it is unread. */
  state?: Exclude<ReadingState, 'unread'>;
  starred?: true;
  /** By name; absent without any. */
  tags?: string[];
  /** A saved link whose text has not been fetched. */
  awaiting?: true;
  /** In the bin: when it is removed for good. ISO 8601, UTC. */
  expiresAt?: string;
}

/** A summary with the place where the words were found. */
export interface SearchHit extends ArticleSummary {
  /** Plain text pieces in order; `hit` marks the words found. Never HTML. */
  snippet: { text: string; hit?: true }[];
}

/** One page of a list; `next` is an opaque cursor, absent at the end. */
export interface Page<T> {
  items: T[];
  next?: string;
  total?: number;
  /** True when `total` is an estimate: at least so many. */
  estimated?: true;
  /** True when the best of the newest hits are shown, and older ones come behind them, however good they are. */
  bounded?: true;
}

export interface ListQuery {
  /** 1 to 200. */
  limit: number;
  after?: string;
  /** Newest addition first by default; `filed` is the order of a collection. */
  order?: 'added' | 'published' | 'headline' | 'filed';
  /** The bin instead of the library. */
  deleted?: boolean;
  /** `open` are all that are not archived. */
  state?: ReadingState | 'open';
  starred?: boolean;
  /** A tag's name. */
  tag?: string;
  /** A collection's id. Its articles come in their own order unless another is asked for. */
  collection?: string;
  /** Saved links whose text has not been fetched. */
  awaiting?: boolean;
}

export interface SearchQuery {
  query: string;
  limit: number;
  after?: string;
}

export interface NewArticle {
  article: Article;
  /** The source as it arrived, byte for byte. Its sha256 must be the article's. */
  bytes: Uint8Array;
  /** What was found in it, where that has been looked for. */
  annotated?: Annotated;
}

/** Annotations, and the version of the rules that made them. */
export interface Annotated {
  set: AnnotationSet;
  rules: string;
}

export interface AddResult {
  /** `present`: this source is in the archive already, and no second article was made. */
  status: 'added' | 'present';
  id: string;
  headline: string;
  /** True when the article that is already here lies in the bin. */
  deleted?: true;
}

/** An amendment that holds. */
export interface KeptAmendment {
  id: string;
  amendment: Amendment;
  /** ISO 8601, UTC. */
  madeAt: string;
}

export interface StoredArticleRow {
  id: string;
  /** As people put it right. */
  article: Article;
  /** What they put right of the parse, in its order. */
  amendments: KeptAmendment[];
  addedAt: string;
  deletedAt?: string;
}

/** An article as some parse made it; the people's corrections are kept beside all of them. */
export interface RevisionSummary {
  /** Counts from 1, in the order in which they were made. */
  number: number;
  /** ISO 8601, UTC. */
  madeAt: string;
  reason: 'added' | 'reparsed';
  /** The reader that made it: `html 3`. */
  reader: string;
  headline: string;
  /** True for the one that the article is. */
  current?: true;
}

/** An article that was removed from the bin for good. */
export interface ExpiredArticle {
  id: string;
  headline: string;
}

/** One line of the log of everything that was done to the archive. */
export interface Change {
  at: string;
  action: 'added' | 'deleted' | 'restored' | 'amended' | 'unamended' | 'reparsed' | 'reverted' | 'expired';
  articleId: string;
  headline: string;
}

/**
 * Keeps articles and their sources. A promise that resolved is durable: the bytes and the rows survive a power cut.
 * Every method may throw a TearsheetError: `archive-full`, `archive-locked`, `archive-damaged`, `archive-not-writable`.
 */
export interface ArticleStore {
  /** @throws `article-invalid` when the article does not fit the model, or was not made of these bytes */
  addArticle(owner: OwnerId, input: NewArticle): Promise<AddResult>;
  /**
   * Keeps the articles that were made of one source, all of them or none.
   * @throws `article-invalid`
   */
  addArticles(
    owner: OwnerId,
    bytes: Uint8Array,
    made: readonly Omit<NewArticle, 'bytes'>[],
  ): Promise<AddResult[]>;
  /** Puts something of an article right, beside the parse. Answers the article as it is then. @throws `not-found` */
  amendArticle(owner: OwnerId, id: string, amendment: Amendment): Promise<StoredArticleRow>;
  /** Undoes an amendment. Nothing happens when it is undone already. @throws `not-found` */
  unamendArticle(owner: OwnerId, id: string, amendmentId: string): Promise<StoredArticleRow>;
  /** @throws `not-found` */
  getArticle(owner: OwnerId, id: string): Promise<StoredArticleRow>;
  /**
   * The article as it was parsed anew becomes its current revision; those before stay. Corrections hold of it too, highlights
   * and notes follow. Nothing happens where it is what the current one is: then `changed` is false.
   * @throws `not-found`; `article-invalid` when it does not fit the model, or was not made of the same source
   */
  reviseArticle(
    owner: OwnerId,
    id: string,
    article: Article,
  ): Promise<{ revision: number; changed: boolean }>;
  /** The newest first. @throws `not-found` */
  listRevisions(owner: OwnerId, id: string): Promise<RevisionSummary[]>;
  /** A revision as it was parsed, without corrections. @throws `not-found` */
  getRevision(owner: OwnerId, id: string, number: number): Promise<Article>;
  /** Makes another revision the article, with all that people made beside it. @throws `not-found` */
  useRevision(owner: OwnerId, id: string, number: number): Promise<StoredArticleRow>;
  /** Ids of articles behind one, in their order, the bin's too: those of one source stand together. */
  walkArticles(owner: OwnerId, query: { after?: string; limit: number }): Promise<string[]>;
  /** The article made of a source, in the library or the bin. */
  findBySource(owner: OwnerId, sha256: string): Promise<AddResult | undefined>;
  /** @throws `usage` for a limit out of range, or a cursor of another list */
  listArticles(owner: OwnerId, query: ListQuery): Promise<Page<ArticleSummary>>;
  /**
   * In the language of SEARCH.md. The best match first, among the newest 10,000 hits, then among those before. `total`
   * comes with the first page, and stops at 1,000.
   * @throws `usage`, with the character, for a query that cannot be read, asks nothing, or has more than 64 words
   */
  searchArticles(owner: OwnerId, query: SearchQuery): Promise<Page<SearchHit>>;
  /** Counts the newest 10,000 hits of a search by publisher, year, person, place, tag and language. @throws as `searchArticles` */
  searchFacets(owner: OwnerId, query: FacetQuery): Promise<SearchFacets>;
  /** Every article with all that is kept of it, the bin's too, for another archive. */
  exportArticles(owner: OwnerId): AsyncIterable<StoredArticleExport>;
  /** Takes in an article of another archive, with its id, times and revisions. @throws `article-invalid` */
  importArticle(owner: OwnerId, stored: StoredArticleExport, bytes: Uint8Array): Promise<AddResult>;
  countArticles(owner: OwnerId): Promise<number>;
  /** What was found in an article, in the order of its text; undefined where nothing was ever looked for. @throws `not-found` */
  getAnnotations(owner: OwnerId, id: string): Promise<Annotated | undefined>;
  /**
   * Puts these in the place of those that rules made before; what people made or rejected stays.
   * @throws `not-found`; `article-invalid` when they are not of this article
   */
  putAnnotations(owner: OwnerId, id: string, annotated: Annotated): Promise<void>;
  /**
   * Puts something of the annotations right, beside what rules made; newer rules leave it as it is. Answers all of them.
   * @throws `not-found`; `usage` for a correction that does not fit
   */
  correctAnnotations(owner: OwnerId, id: string, correction: AnnotationCorrection): Promise<AnnotationSet>;
  /** The bytes of the source, byte for byte. @throws `not-found`, `archive-damaged` when they are not what was kept */
  readSource(owner: OwnerId, articleId: string): Promise<Uint8Array>;
  /** Moves an article to the bin. @throws `not-found` */
  deleteArticle(owner: OwnerId, id: string): Promise<void>;
  /** Takes an article out of the bin. @throws `not-found` */
  restoreArticle(owner: OwnerId, id: string): Promise<void>;
  /**
   * Removes for good what has lain in the bin for 30 days at `now`, or with `all` all that lies there: the rows, and the
   * source where no other article needs it. The log keeps a line of each. Answers what was removed.
   */
  expireArticles(owner: OwnerId, options: { now: Date; all?: boolean }): Promise<ExpiredArticle[]>;
  /** The newest first. */
  listChanges(owner: OwnerId, query: { limit: number; after?: string }): Promise<Page<Change>>;
  /** What people do with articles. */
  readonly keeping: KeepingStore;
  /** What became of what was imported. */
  readonly imports: ImportStore;
  /** Work that takes a while. */
  readonly jobs: JobStore;
  /** Who and what the articles speak of, across all of them. */
  readonly cast: CastStore;
  /** Which articles tell the same story. */
  readonly stories: StoryStore;
  /** Lets what was asked be answered, and refuses the rest: `interrupted`. Twice is once. */
  close(): Promise<void>;
}

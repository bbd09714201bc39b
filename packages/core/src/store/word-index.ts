import { z } from 'zod';
import type { OwnerId, SearchHit } from './article-store.ts';
import type { QueryParts } from './query/part-query.ts';
import type { Prisma } from './rows.ts';
import type { Facet } from './search-facets.ts';
import type { SearchText } from './search-text.ts';

type Transaction = Prisma.TransactionClient;

/** Rises when the same words are kept in another way: rows of an earlier edition are put in anew. */
export const EDITION = 1;

/** The orders that stand in a column. */
export type ColumnOrder = 'added' | 'published' | 'title';

/** At most so many articles stand first because the query is their headline. */
export const HEADED = 5;

/** A place in a ranked list of hits: in the window below a row, behind a score (less is better) and a row. */
export const RankedPlace = z.strictObject({ q: z.string(), below: z.int(), score: z.number(), row: z.int() });
export type RankedPlace = z.infer<typeof RankedPlace>;

/** Ids of the articles that a list of hits began with because the query is their headline: they do not come again. */
const Headed = z.array(z.uuid()).min(1).max(HEADED);

/** A place among the hits that a ranked list begins with: behind these. */
export const HeadedPlace = z.strictObject({ q: z.string(), headed: Headed });
export type HeadedPlace = z.infer<typeof HeadedPlace>;

/** A place in the ranked rest of a list, which may have begun with such hits. */
export const RestPlace = RankedPlace.extend({ headed: Headed.optional() });
export type RestPlace = z.infer<typeof RestPlace>;

/** A place in a list in the order of a column: behind a key and an id. */
export const OrderedPlace = z.strictObject({
  q: z.string(),
  key: z.union([z.string(), z.number()]),
  id: z.uuid(),
});
export type OrderedPlace = z.infer<typeof OrderedPlace>;

/** A hit: an article, and its row in the index. */
export interface Hit {
  id: string;
  row: number;
}

export interface RankedHit extends Hit {
  score: number;
  /** The row that its window ends before. */
  below: number;
}

export interface RankedHits {
  hits: RankedHit[];
  /** Hits that were ranked among one another for this answer. */
  ranked: number;
  /** Whether those are all that there are. */
  whole: boolean;
}

export interface OrderedHit extends Hit {
  key: string | number;
}

/**
 * The words of an archive, and all that is asked of them: what the two databases do each in its own way. Everything that
 * is written here is written in the transaction that changes the article.
 */
export interface WordIndex {
  /** Makes an article findable, or findable by other words than before. */
  put(tx: Transaction, owner: OwnerId, articleId: string, text: SearchText): Promise<void>;
  /** The same for many new articles at once. */
  putNew(
    tx: Transaction,
    owner: OwnerId,
    articles: readonly { articleId: string; text: SearchText }[],
  ): Promise<void>;
  /** Makes an article one that no search finds. */
  remove(tx: Transaction, owner: OwnerId, articleId: string): Promise<void>;
  /** The best hits behind a place, for queries with words. */
  rank(
    owner: OwnerId,
    parts: QueryParts,
    wanted: number,
    start: RankedPlace | undefined,
  ): Promise<RankedHits>;
  /** Hits in the order of a column, behind a place: also for queries without a word, which have no ranking. */
  order(
    owner: OwnerId,
    parts: QueryParts,
    asked: { order: ColumnOrder; limit: number; start?: OrderedPlace | undefined },
  ): Promise<OrderedHit[]>;
  /** How many hits there are; counting stops at `most`. */
  count(owner: OwnerId, parts: QueryParts, most: number): Promise<number>;
  /** The rows of the hits, the newest first, at most so many. */
  rows(owner: OwnerId, parts: QueryParts, most: number): Promise<number[]>;
  /** In how many of the articles of these rows each publisher, year, person, place, tag and language stands. */
  facets(owner: OwnerId, rows: readonly number[]): Promise<Record<Facet, Map<string, number>>>;
  /** By row, where the words were found; for queries without a word the beginning of the text. */
  excerpts(
    owner: OwnerId,
    parts: QueryParts,
    hits: readonly Hit[],
  ): Promise<Map<number, SearchHit['snippet']>>;
}

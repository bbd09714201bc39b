import type { Edtf, Entity, QuotationBody } from '../../model/index.ts';
import type { ArticleSummary, OwnerId, Page } from '../article-store.ts';

/** Somebody or something that articles of the archive name. */
export interface CastMemberSummary {
  id: string;
  type: Entity['type'];
  name: string;
  /** The latest. */
  role?: string;
  /** Articles of the library that name or quote it, and how often they do. */
  articles: number;
  mentions: number;
  quotations: number;
}

export interface CastQuery {
  /** 1 to 200. */
  limit: number;
  after?: string;
  type?: Entity['type'];
  /** A name, or the beginning of one. What is found so is one page, of the most named. */
  query?: string;
}

/** What a person decided of a member, or of a story; it can be undone. */
export interface KeptDecision<Kind> {
  id: string;
  decision: Kind;
  /** ISO 8601, UTC. */
  madeAt: string;
}

/** `split` took the name out of some articles, and says which member it means there. */
export type CastDecision =
  | { kind: 'rename'; name: string; before: string }
  | { kind: 'merge'; id: string; name: string }
  | { kind: 'split'; id: string; name: string; articles: number };

export interface CastMember extends CastMemberSummary {
  /** Every name that it goes by, the most used first. */
  names: { name: string; uses: number }[];
  /** As of the articles, the latest first, with the first and the last that say so. */
  roles: { role: string; from?: Edtf; to?: Edtf; articles: number }[];
  /** What a person says is the same. */
  merged: { id: string; name: string; articles: number }[];
  decisions: KeptDecision<CastDecision>[];
}

/** An article that names a member. */
export interface CastAppearance {
  article: ArticleSummary;
  /** How it is called there. */
  names: string[];
  roles: string[];
  mentions: number;
  quotations: number;
  /** Why the name is taken for this member: `name`, `alias`, `acronym`, `surname`, `new`, `person`. */
  rule: string;
  /** From 0 to 1; below 0.7 it is a guess. */
  confidence: number;
}

/** Something that a member said. */
export interface CastStatement {
  article: ArticleSummary;
  annotationId: string;
  kind: QuotationBody['kind'];
  /** The words quoted, part by part. */
  content: string[];
  cue: string;
  stance?: string;
  /** True where the rule that found it is not sure of it, or of whom the name means. */
  unsure: boolean;
}

/** An entity of an article, as a member of the cast. */
export interface CastLink {
  entityId: string;
  memberId: string;
  name: string;
  /** Articles that name it, this one included. */
  articles: number;
  confidence: number;
  rule: string;
}

/** A member as some articles have it. */
export interface CastShare extends Omit<CastMemberSummary, 'role'> {}

/** A day or a span that an article speaks of. */
export interface DatedWords {
  article: ArticleSummary;
  annotationId: string;
  /** The first and the last day: `2019-01-15`. */
  from: string;
  to: string;
  /** The words, and what stands around them in their block. */
  before: string;
  words: string;
  after: string;
}

/** Who and what the archive speaks of: the entities of its articles put together, as rules have it and as people put it right. */
export interface CastStore {
  /** The most named first. @throws `usage` */
  list(owner: OwnerId, query: CastQuery): Promise<Page<CastMemberSummary>>;
  /** One that was merged answers as the one that it was merged into. @throws `not-found` */
  get(owner: OwnerId, id: string): Promise<CastMember>;
  /** The articles that name it, the latest published first. @throws `not-found`, `usage` */
  appearances(owner: OwnerId, id: string, query: PageQuery): Promise<Page<CastAppearance>>;
  /** All that it said, the latest published first. @throws `not-found`, `usage` */
  statements(owner: OwnerId, id: string, query: PageQuery): Promise<Page<CastStatement>>;
  /** The members that an article names. */
  ofArticle(owner: OwnerId, articleId: string): Promise<CastLink[]>;
  /** Whom some articles name, at most 200 of them, the most named first. */
  ofArticles(owner: OwnerId, articleIds: readonly string[], limit: number): Promise<CastShare[]>;
  /**
   * The days that some articles speak of, at most 200 of them, in their order; of a member those alone that stand in one
   * block with its name. Past `limit` those are left out that are spoken of in the articles given last.
   */
  timeline(
    owner: OwnerId,
    articleIds: readonly string[],
    query: { limit: number; member?: string },
  ): Promise<DatedWords[]>;
  /** @throws `not-found`, `usage` */
  rename(owner: OwnerId, id: string, name: string): Promise<CastMember>;
  /** Says that two are the same. Answers the one that is left. @throws `not-found`; `usage` for one and itself */
  merge(owner: OwnerId, id: string, into: string): Promise<CastMember>;
  /**
   * Says that in these articles the name means somebody else: another member, or a new one. Answers that one.
   * @throws `not-found`; `usage` where the articles do not name the member
   */
  split(owner: OwnerId, id: string, articleIds: readonly string[], to?: string): Promise<CastMember>;
  /** Takes a decision back. Nothing happens when it is undone already. @throws `not-found` */
  undo(owner: OwnerId, decisionId: string): Promise<CastMember>;
}

export interface PageQuery {
  /** 1 to 200. */
  limit: number;
  after?: string;
}

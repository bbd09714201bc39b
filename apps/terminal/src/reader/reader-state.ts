import type { AnnotationSet, Article } from '@tearsheet/core/model';
import type { ArticleSummary, KeptOfArticle, SourceView } from '../archive-types.ts';
import type { FindingsKind } from '../findings/findings-kinds.ts';

export interface Size {
  columns: number;
  rows: number;
}

/** What the list shows: the whole library, or what a search found. Compared by identity, to know late answers. */
export interface Scope {
  /** Absent for the whole library. */
  query?: string;
  /** Of the library; absent for what is not archived. */
  shelf?: Shelf;
}

export type Shelf = 'unread' | 'starred' | 'archived' | 'all';

export interface ListState {
  scope: Scope;
  items: readonly ArticleSummary[];
  /** Where the next page begins. */
  next?: string;
  total?: number;
  loading: boolean;
  selected: number;
  /** The first item in sight. */
  top: number;
}

export interface OpenArticle {
  id: string;
  /** Absent until it has come. */
  article?: Article;
  /** The place in the page that stands at the top of the pane: a character, so that it survives a resize. */
  at: number;
  /** Which of the words that were searched for was visited last. */
  hit?: number;
  /** The source was asked for before the article had come. */
  sourceWanted?: true;
  /** What was found in it; absent until it has come. */
  annotations?: AnnotationSet;
  /** What a person did with it; absent until it has come. */
  kept?: KeptOfArticle;
  /** The words of its page that were gone to. */
  lit?: { start: number; end: number };
}

export interface OpenSource {
  id: string;
  /** Absent until it has come. */
  source?: SourceView;
  /** The block whose range is lit. */
  block?: string;
  at: number;
}

/** What was found in the open article, of one kind. */
export interface OpenFindings {
  kind: FindingsKind;
  /** Which of its entries. */
  selected: number;
}

/** A deletion that can be taken back. */
export interface Undo {
  item: ArticleSummary;
  index: number;
}

export interface Notice {
  text: string;
  tone: 'plain' | 'error';
}

/** What was done last and can be undone by `u`: its batch, and the item as it was. */
export interface Offer {
  batch?: string;
  before: ArticleSummary;
  index: number;
}

/** All that the reader shows is a function of this. */
export interface ReaderState {
  size: Size;
  focus: 'list' | 'article';
  list: ListState;
  open?: OpenArticle;
  /** The source view, in place of the article. */
  source?: OpenSource;
  /** What was found in the article, in its place. */
  findings?: OpenFindings;
  /** What is being typed after `/`, or to answer what is asked. */
  prompt?: string;
  /** What is asked for; a search where absent. */
  asking?: 'tag' | 'collection' | 'note' | 'who' | 'when' | 'amount';
  /** Names that a prompt completes with Tab. */
  names?: readonly string[];
  /** The sentences that are being marked: from the first to the last, as the page numbers them. */
  marking?: { first: number; last: number };
  offer?: Offer;
  /** What was corrected last of what rules found in the open article, for `u` to take back. */
  corrected?: { article: string; annotations: string[] };
  help: boolean;
  notice?: Notice;
  undo: readonly Undo[];
}

export function startState(size: Size): ReaderState {
  return {
    size,
    focus: 'list',
    list: { scope: {}, items: [], loading: true, selected: 0, top: 0 },
    help: false,
    undo: [],
  };
}

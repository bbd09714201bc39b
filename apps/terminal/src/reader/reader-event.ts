import type { Act, AnnotationChange, AnnotationSet, Article } from '@tearsheet/core/model';
import type { HitPage, KeptOfArticle, SourceView, SummaryPage } from '../archive-types.ts';
import type { Offer, Scope, Size, Undo } from './reader-state.ts';

/** What happens to the reader: from the keyboard, the terminal, the archive. */
export type ReaderEvent =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'resize'; size: Size }
  | { type: 'listed'; scope: Scope; page: SummaryPage | HitPage }
  | { type: 'article'; id: string; article: Article }
  | { type: 'annotations'; id: string; annotations: AnnotationSet }
  | {
      type: 'corrected';
      article: string;
      annotations: string[];
      set: AnnotationSet;
      said: 'aside' | 'changed' | 'back';
    }
  | { type: 'source'; id: string; source: SourceView }
  | { type: 'deleted'; undo: Undo }
  | { type: 'restored'; undo: Undo }
  | { type: 'kept'; id: string; kept: KeptOfArticle }
  | { type: 'names'; names: readonly string[] }
  /** It was done; absent batch: it was so already. */
  | { type: 'acted'; said: string; batch?: string; offer?: Offer }
  | { type: 'unacted'; sentence: string; offer?: Offer }
  | { type: 'undone'; offer: Offer }
  | { type: 'open'; id: string }
  | { type: 'failed'; sentence: string };

/** What the reader wants done. */
export type Effect =
  | { do: 'list'; scope: Scope; after?: string }
  | { do: 'article'; id: string }
  | { do: 'source'; id: string }
  | { do: 'annotations'; id: string }
  /** Without a change it is said to be wrong. */
  | { do: 'correct'; article: string; annotations: string[]; change?: AnnotationChange }
  | { do: 'uncorrect'; article: string; annotations: string[] }
  | { do: 'delete'; undo: Undo }
  | { do: 'restore'; undo: Undo }
  | { do: 'kept'; id: string }
  | { do: 'names'; of: 'tags' | 'collections' }
  | { do: 'act'; acts: Act[]; said: string; offer?: Offer }
  /** Into a collection by its name, which is made where there is none. */
  | { do: 'collect'; name: string; offer: Offer }
  | { do: 'take-back'; offer: Offer }
  | { do: 'place'; id: string; block: string }
  | { do: 'quit' }
  | { do: 'repaint' }
  | { do: 'suspend' };

export const NO_EFFECTS: readonly Effect[] = [];

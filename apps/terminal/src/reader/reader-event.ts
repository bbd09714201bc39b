import type { AnnotationSet, Article } from '@tearsheet/core/model';
import type { HitPage, SourceView, SummaryPage } from '../archive-types.ts';
import type { Scope, Size, Undo } from './reader-state.ts';

/** What happens to the reader: from the keyboard, the terminal, the archive. */
export type ReaderEvent =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'resize'; size: Size }
  | { type: 'listed'; scope: Scope; page: SummaryPage | HitPage }
  | { type: 'article'; id: string; article: Article }
  | { type: 'annotations'; id: string; annotations: AnnotationSet }
  | { type: 'source'; id: string; source: SourceView }
  | { type: 'deleted'; undo: Undo }
  | { type: 'restored'; undo: Undo }
  | { type: 'open'; id: string }
  | { type: 'failed'; sentence: string };

/** What the reader wants done. */
export type Effect =
  | { do: 'list'; scope: Scope; after?: string }
  | { do: 'article'; id: string }
  | { do: 'source'; id: string }
  | { do: 'annotations'; id: string }
  | { do: 'delete'; undo: Undo }
  | { do: 'restore'; undo: Undo }
  | { do: 'quit' }
  | { do: 'repaint' }
  | { do: 'suspend' };

export const NO_EFFECTS: readonly Effect[] = [];

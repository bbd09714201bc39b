import type { Article } from '@tearsheet/core/model';
import type { Annotated } from '@tearsheet/core/store';
import type { LaidPage, PagePicture, PageSize, ReadWatch, SourceInput, SourceText } from '@tearsheet/parser';

/** What lines are for: `parse --jsonl` or `annotate --jsonl`. */
export type LinePurpose = 'parse' | 'annotate';

/** What a child is asked to do. */
export type ParseTask =
  /** `importedOn`: the day the source came in, ISO 8601; nothing in it was published later. */
  | { kind: 'parse'; input: SourceInput; importedOn: string }
  | { kind: 'parseAll'; input: SourceInput; importedOn: string }
  | { kind: 'decode'; input: SourceInput; part?: string }
  | { kind: 'layOut'; input: SourceInput; part?: string }
  | { kind: 'measure'; input: SourceInput }
  | { kind: 'draw'; input: SourceInput; page: number }
  | { kind: 'annotate'; article: Article }
  /** JSON in, JSON out, made and read in the child. */
  | { kind: 'lines'; purpose: LinePurpose; lines: string[] };

/** What it answers, by the kind of the task. */
export interface ParseAnswers {
  parse: Article;
  /** All articles of the source, at least one. */
  parseAll: readonly Article[];
  decode: SourceText | undefined;
  layOut: LaidPage | undefined;
  measure: readonly PageSize[];
  draw: PagePicture;
  annotate: Annotated;
  lines: string[];
}

/** What is to be told while a task is done. */
export interface TaskWatch extends ReadWatch {
  /** A file was opened for it, of so many bytes. */
  foundFile(bytes: number): void;
}

/** Messages of a child to its parent. */
export type ChildMessage =
  | { kind: 'ready' }
  /** The child opened a file of this many bytes, which the parent could not know of: more time is fair. */
  | { kind: 'larger'; bytes: number }
  /** The source has so many pages whose letters are to be recognised: that takes seconds for each. */
  | { kind: 'recognises'; pages: number }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'error'; code: string; message: string };

/** Bytes that the parent knows a task to have. */
export function taskSize(task: ParseTask): number {
  switch (task.kind) {
    case 'parse':
    case 'parseAll':
    case 'decode':
    case 'layOut':
    case 'measure':
    case 'draw':
      return task.input.bytes.length;
    case 'annotate':
      return task.article.source.size;
    case 'lines':
      return task.lines.reduce((sum, line) => sum + line.length, 0);
  }
}

/** Whether it reads what is said, which takes longer than reading what it is. */
export const isAnnotating = (task: ParseTask): boolean =>
  task.kind === 'annotate' || (task.kind === 'lines' && task.purpose === 'annotate');

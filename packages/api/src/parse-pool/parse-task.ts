import type { Article } from '@tearsheet/core/model';
import type { SourceInput, SourceText } from '@tearsheet/parser';

/** What a child is asked to do. */
export type ParseTask =
  | { kind: 'parse'; input: SourceInput }
  | { kind: 'decode'; input: SourceInput; part?: string }
  /** Lines of `parse --jsonl`: JSON in, JSON out, made and read in the child. */
  | { kind: 'lines'; lines: string[] };

/** What it answers, by the kind of the task. */
export interface ParseAnswers {
  parse: Article;
  decode: SourceText | undefined;
  lines: string[];
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
    case 'decode':
      return task.input.bytes.length;
    case 'lines':
      return task.lines.reduce((sum, line) => sum + line.length, 0);
  }
}

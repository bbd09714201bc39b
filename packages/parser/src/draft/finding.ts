import type { Alternative, TextRange } from '@tearsheet/core/model';

/** A value for a field of the article, and how it was found. */
export interface Finding<Value = string> {
  readonly value: Value;
  readonly ranges: readonly TextRange[];
  /** The rule's name, after its function. */
  readonly rule: string;
  readonly confidence: number;
  readonly why?: string;
  /** The value is not printed as it stands here. */
  readonly inferred?: true;
  readonly alternatives?: readonly Alternative[];
}

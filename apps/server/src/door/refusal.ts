import type { ErrorCode } from '@tearsheet/core/model';

/** Why a request is not answered, and what its sender is told. */
export interface Refusal {
  status: number;
  code: ErrorCode;
  sentence: string;
}

import { z } from 'zod';

/** Every way in which Tearsheet can refuse. Codes are stable; sentences may be reworded. */
export const ErrorCode = z.enum([
  'usage',
  'not-found',
  'not-allowed',
  'conflict',
  'interrupted',
  'source-missing',
  'source-is-folder',
  'source-not-permitted',
  'source-empty',
  'source-too-large',
  'source-unsupported',
  'source-unreadable',
  'source-too-slow',
  'source-too-hungry',
  'article-invalid',
  'article-newer',
  'archive-newer',
  'archive-damaged',
  'archive-full',
  'archive-locked',
  'archive-not-writable',
  'archive-unreachable',
  'output-not-writable',
  'port-in-use',
  'server-unreachable',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/**
 * The one error that Tearsheet throws on purpose. `message` is a sentence for a person that says what to do;
 * `code` is for programs. Only the edges (HTTP, terminal) turn codes into statuses and exit codes.
 */
export class TearsheetError extends Error {
  override readonly name = 'TearsheetError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Tells a {@link TearsheetError} from any other error, also one that came over a wire as plain data. */
export function isTearsheetError(error: unknown): error is TearsheetError {
  return error instanceof Error && 'code' in error && ErrorCode.safeParse(error.code).success;
}

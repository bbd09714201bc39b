import type { ErrorCode } from '@tearsheet/core/model';

/**
 * A TearsheetError of the command line. Of the same shape (a code and a sentence), without loading the whole article
 * model before a command needs it.
 */
export class CommandError extends Error {
  override readonly name = 'TearsheetError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

import { type ErrorCode, isTearsheetError, TearsheetError } from '@tearsheet/core/model';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { ERROR_STATUS } from './error-status.ts';

/** What a program is told of an error, beside the sentence: no stack, no cause. */
export interface ErrorData {
  code: TRPCError['code'];
  httpStatus: number;
  tearsheetCode: ErrorCode;
}

/** Any error as one of ours. What we did not foresee becomes `internal`, and keeps its cause for the log alone. */
export function toTearsheetError(error: unknown): TearsheetError {
  if (error instanceof TearsheetError) return error;
  if (isTearsheetError(error)) return new TearsheetError(error.code, error.message, { cause: error });
  if (!(error instanceof TRPCError)) return unforeseen(error);
  if (error.cause instanceof z.ZodError) return new TearsheetError('usage', tellInput(error.cause));
  if (isTearsheetError(error.cause)) return toTearsheetError(error.cause);
  switch (error.code) {
    case 'NOT_FOUND':
      return new TearsheetError(
        'not-found',
        'The server has no such procedure. Is the client of its version?',
      );
    case 'PAYLOAD_TOO_LARGE':
      return new TearsheetError('source-too-large', 'This is more than the server takes at once.');
    case 'INTERNAL_SERVER_ERROR':
      return unforeseen(error);
    default:
      return new TearsheetError('usage', 'The server could not read this request. Use @tearsheet/client.');
  }
}

/** Our error as tRPC wants it: a status, and ours as the cause. */
export function toTrpcError(error: unknown): TRPCError {
  const told = toTearsheetError(error);
  return new TRPCError({ code: ERROR_STATUS[told.code], message: told.message, cause: told });
}

function unforeseen(cause: unknown): TearsheetError {
  return new TearsheetError(
    'internal',
    'Something went wrong inside Tearsheet that should not. The log of the server has the details.',
    { cause },
  );
}

function tellInput(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return `The request is not as it should be${place === '' ? '' : ` at “${place}”`}: ${issue?.message ?? 'it is empty'}.`;
}

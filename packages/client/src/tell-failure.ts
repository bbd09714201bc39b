import { ErrorCode, isTearsheetError, TearsheetError } from '@tearsheet/core/model';
import { TRPCClientError } from '@trpc/client';

/** What went wrong with a call, as the error that the server threw. `where` is for the sentence. */
export function tellFailure(error: unknown, where: string): TearsheetError {
  if (error instanceof TearsheetError) return error;
  const cause = error instanceof TRPCClientError ? error.cause : undefined;
  if (isTearsheetError(cause)) return new TearsheetError(cause.code, cause.message, { cause: error });
  const code = ErrorCode.safeParse(dataOf(error)?.tearsheetCode);
  if (code.success && error instanceof Error) return new TearsheetError(code.data, error.message);
  if ([error, cause].some((one) => one instanceof Error && one.name === 'AbortError')) {
    return new TearsheetError('interrupted', 'The call was given up before its answer came.', {
      cause: error,
    });
  }
  return new TearsheetError(
    'server-unreachable',
    `No Tearsheet server answers at ${where}. Start one with “tearsheet serve”, or check the address.`,
    { cause: error },
  );
}

function dataOf(error: unknown): { tearsheetCode?: unknown } | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null ? data : undefined;
}

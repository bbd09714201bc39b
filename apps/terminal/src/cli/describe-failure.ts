/** What a person and a shell are told of a failure. */
export interface Failure {
  exitCode: 1 | 2;
  code: string;
  /** One sentence that says what to do. */
  sentence: string;
}

const SYSTEM_SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space and try again.',
  EMFILE: 'Too many files are open. Raise the limit (`ulimit -n`) and try again.',
  ENOMEM: 'There is not enough memory. Close something and try again.',
};

/** Turns anything that was thrown into a sentence. Stack traces never reach people; TEARSHEET_DEBUG=1 shows them. */
export function describeFailure(error: unknown): Failure {
  if (
    error instanceof Error &&
    error.name === 'TearsheetError' &&
    'code' in error &&
    typeof error.code === 'string'
  ) {
    return { exitCode: error.code === 'usage' ? 2 : 1, code: error.code, sentence: error.message };
  }
  const system = error instanceof Error && 'code' in error ? SYSTEM_SENTENCES[String(error.code)] : undefined;
  return {
    exitCode: 1,
    code: 'internal',
    sentence:
      system ?? 'Something went wrong inside Tearsheet. Set TEARSHEET_DEBUG=1 and run it again to see what.',
  };
}

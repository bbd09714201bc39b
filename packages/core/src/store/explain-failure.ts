import { z } from 'zod';
import { type ErrorCode, TearsheetError } from '../model/index.ts';

/** What a person is told, by the beginning of the code that SQLite, PostgreSQL or the operating system gave. */
const explanations: readonly (readonly [pattern: RegExp, code: ErrorCode, sentence: string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/,
    'archive-full',
    'The disk is full: nothing was saved. Make room and try again.',
  ],
  [
    /^(53100|53200|54)/,
    'archive-full',
    'The disk or the memory of PostgreSQL is full: nothing was saved. Make room and try again.',
  ],
  [
    /^(40001|40P01|55P03)/,
    'archive-locked',
    'Other programs are writing to the archive and do not stop. Try again when they are done.',
  ],
  [
    /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|57P0|53300)/,
    'archive-unreachable',
    'PostgreSQL does not answer. See that it runs, and that DATABASE_URL names its machine and port.',
  ],
  [
    /^(28|3D000|42501|25006)/,
    'archive-not-writable',
    'PostgreSQL refuses. Check the user, the password and the name of the database in DATABASE_URL, and the rights of the user.',
  ],
  [/^(XX00[12]|58030)/, 'archive-damaged', 'The database is damaged. Restore a backup.'],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_PROTOCOL)/,
    'archive-locked',
    'Another program is writing to the archive and does not stop. Try again when it is done.',
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_FORMAT)/,
    'archive-damaged',
    'The archive is damaged, or its file is not an archive. Restore a backup, or choose another data folder.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    'archive-not-writable',
    'The archive cannot be written to: check the permissions of its folder and of the files in it, and whether the disk is mounted read-only.',
  ],
  [
    /^(EISDIR|ENOTDIR|EEXIST|ELOOP|ENAMETOOLONG)/,
    'archive-not-writable',
    'The archive cannot be made there: something else has its name. Choose another data folder.',
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    'archive-damaged',
    'The disk failed to read or write the archive. Check the disk, and restore a backup if this goes on.',
  ],
];

/**
 * The {@link TearsheetError} for a failure of the database or the disk; any other error as it is.
 *
 * @param where What could not be read or written, for the sentence: a path
 */
export function explainFailure(error: unknown, where?: string): unknown {
  if (error instanceof TearsheetError) return error;
  const code = codeOf(error);
  for (const [pattern, errorCode, sentence] of explanations) {
    if (pattern.test(code)) {
      return new TearsheetError(errorCode, where === undefined ? sentence : `${sentence} (${where})`, {
        cause: error,
      });
    }
  }
  return error;
}

/** SQLite's or the system's code: of the error itself, or of the one that the adapter and then Prisma wrapped. */
export function codeOf(error: unknown): string {
  const wrapped = Wrapped.safeParse(error);
  if (wrapped.success) {
    const { meta, cause } = wrapped.data;
    const code = meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode;
    if (code !== undefined) return code;
  }
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const Driver = z.object({ originalCode: z.string().optional() }).optional().catch(undefined);
const Wrapped = z.object({
  cause: Driver,
  meta: z
    .object({ driverAdapterError: z.object({ cause: Driver }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

import { randomBytes } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TearsheetError } from '@tearsheet/core/model';
import type { Logger } from 'pino';

/** Names what it is, for whoever finds one where none should be. */
const TOKEN = /^tearsheet_[\w-]{43}$/;

/**
 * The token that changes to the archive need, from the file `token` in its folder; made when there is none. Only the
 * archive's owner may read it.
 *
 * @throws TearsheetError `archive-not-writable`
 */
export async function keepToken(dataDir: string, log: Logger): Promise<string> {
  const file = join(dataDir, 'token');
  try {
    const token = `tearsheet_${randomBytes(32).toString('base64url')}`;
    await writeFile(file, `${token}\n`, { mode: 0o600, flag: 'wx' });
    return token;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw notKept(file, error);
  }
  try {
    if (((await stat(file)).mode & 0o077) !== 0) {
      log.warn(
        'others could read the token of this archive; to make a new one, delete the file “token” in its folder',
      );
      await chmod(file, 0o600);
    }
    const token = (await readFile(file, 'utf8')).trim();
    if (TOKEN.test(token)) return token;
  } catch (error) {
    throw notKept(file, error);
  }
  throw new TearsheetError(
    'archive-not-writable',
    `${file} holds no token. Delete it, and the server makes a new one.`,
  );
}

const notKept = (file: string, cause: unknown): TearsheetError =>
  new TearsheetError(
    'archive-not-writable',
    `The token of the archive cannot be kept in ${file}. Check its permissions.`,
    {
      cause,
    },
  );

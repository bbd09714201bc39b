import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { TearsheetError } from '@tearsheet/core/model';
import { limits } from '@tearsheet/parser/limits';
import type { SourceInput } from '@tearsheet/parser/source-input';

/**
 * A file of this disk as a source. `found` hears its size before it is read.
 *
 * @throws TearsheetError `source-missing`, `source-is-folder`, `source-not-permitted`, `source-too-large`, `source-unreadable`
 */
export async function readSourceFile(path: string, found?: (bytes: number) => void): Promise<SourceInput> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limits.inputBytes) {
        throw new TearsheetError(
          'source-too-large',
          `${path} has ${Math.ceil(size / 1_000_000)} MB; a source may have ${limits.inputBytes / 1_000_000}. Split it.`,
        );
      }
      found?.(size);
      return { bytes: new Uint8Array(await file.readFile()), fileName: basename(path) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(error: unknown, path: string): unknown {
  if (error instanceof TearsheetError || !(error instanceof Error)) return error;
  switch ('code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new TearsheetError('source-missing', `There is no file ${path}. Check the path.`);
    case 'EISDIR':
      return new TearsheetError('source-is-folder', `${path} is a folder. Name the files in it.`);
    case 'EACCES':
    case 'EPERM':
      return new TearsheetError('source-not-permitted', `You may not read ${path}. Change its permissions.`);
    default:
      return new TearsheetError(
        'source-unreadable',
        `${path} could not be read. Check the disk, and try again.`,
        {
          cause: error,
        },
      );
  }
}

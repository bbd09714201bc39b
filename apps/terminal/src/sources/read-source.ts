import type { SourceUpload } from '@tearsheet/client/local';
import { CommandError } from '../cli/command-error.ts';

/** A source as the parser takes it. */
export interface Source {
  bytes: Uint8Array;
  fileName?: string;
}

/** What the person says of a source. */
export type SourceHints = Pick<SourceUpload, 'type' | 'published' | 'uri'>;

/**
 * A file, or standard input for `-`.
 *
 * @throws TearsheetError `source-missing`, `source-is-folder`, `source-not-permitted`, `source-too-large`,
 *   `source-unreadable`, and `source-unsupported` for a URL
 */
export async function readSource(path: string): Promise<Source> {
  const { limits, readSourceFile } = await import('@tearsheet/client/local');
  if (path === '-') return { bytes: await collect(process.stdin, limits.inputBytes) };
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new CommandError(
      'source-unsupported',
      `Tearsheet does not fetch ${path} yet. Save the page in a browser, and give the file.`,
    );
  }
  return readSourceFile(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'source-is-folder')) throw error;
    throw new CommandError(
      'source-is-folder',
      `${path} is a folder. Name the files in it, or say --recursive for all of them.`,
      { cause: error },
    );
  });
}

async function collect(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) {
      throw new CommandError(
        'source-too-large',
        `Standard input is larger than ${most / 1_000_000} MB, the most that a source may have. Split it.`,
      );
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

import { TearsheetError } from '@tearsheet/core/model';
import { limits } from '../limits.ts';

/** The files of a zip archive, by their paths. Nothing is ever written out under these names. */
export interface ZipFiles {
  paths: readonly string[];
  /** The bytes of a file; `undefined` where there is none of that path. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a zip archive that nobody vouches for: entries that overlap, climb out of their folder or hold more than they
 * say are refused, and bytes are counted over the whole archive while they unfold.
 *
 * @throws TearsheetError `source-unreadable`, `source-too-large`
 */
export async function openZip(bytes: Uint8Array): Promise<ZipFiles> {
  const { configure, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js');
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true });
  const entries = new Map<string, Awaited<ReturnType<typeof reader.getEntries>>[number]>();
  try {
    let count = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > limits.entries) {
        throw new TearsheetError('source-too-large', `This archive has more than ${limits.entries} files.`);
      }
      if (entries.has(entry.filename)) {
        throw new TearsheetError('source-unreadable', 'This zip archive names one of its files twice.');
      }
      entries.set(entry.filename, entry);
    }
  } catch (error) {
    throw asUnreadable(error);
  }
  const most = Math.min(
    limits.expandedBytes,
    Math.max(limits.expandedFree, bytes.length * limits.expandedTimes),
  );
  let unfolded = 0;
  return {
    paths: [...entries.keys()],
    async read(path) {
      const entry = entries.get(path);
      if (!entry || entry.directory) return undefined;
      const chunks: Uint8Array[] = [];
      const sink = new WritableStream<Uint8Array>({
        write(chunk) {
          unfolded += chunk.length;
          if (unfolded > most) {
            throw new TearsheetError(
              'source-too-large',
              'This archive unfolds to far more than its own size.',
            );
          }
          chunks.push(chunk);
        },
      });
      try {
        await entry.getData(sink);
      } catch (error) {
        throw asUnreadable(error);
      }
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

function asUnreadable(error: unknown): TearsheetError {
  if (error instanceof TearsheetError) return error;
  return new TearsheetError(
    'source-unreadable',
    'This zip archive is damaged, or built so that it cannot be opened safely.',
    { cause: error },
  );
}

/** Whether some bytes are a zip archive that holds one of some paths, told from its list of files. */
export function zipHolds(bytes: Uint8Array, ...paths: string[]): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ends = [buffer.subarray(0, 4_096), buffer.subarray(Math.max(0, bytes.length - 1_000_000))];
  return paths.some((path) => ends.some((part) => part.includes(path, 0, 'latin1')));
}

import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TearsheetError } from '../model/index.ts';
import { makeFolder, syncFolder } from './durable-folder.ts';
import { codeOf, explainFailure } from './explain-failure.ts';

/** Older than any write that may still be going on, in milliseconds. */
const ABANDONED = 60 * 60 * 1000;

/** The files that articles were made from, each under its sha256: `sources/ab/ab12…`. Never changed. */
export interface SourceFiles {
  /** Keeps the bytes. When it resolves they survive a power cut. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Asked once rows point at what was kept: keeps it again where it was discarded in the meantime. */
  keepOn(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Removes the bytes, unless they are needed, which is asked again once they are out of the way. */
  discard(sha256: string, isNeeded: () => Promise<boolean>): Promise<void>;
  /** @throws TearsheetError `archive-damaged` when the file is gone or is not what was kept */
  read(sha256: string): Promise<Uint8Array>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Opens the folder of the sources, which must exist, and clears away what a crash left in it. */
export async function openSourceFiles(folder: string): Promise<SourceFiles> {
  const unfinished = join(folder, 'tmp');
  await makeFolder(unfinished);
  await removeAbandoned(unfinished);
  const place = (sha256: string) => join(folder, sha256.slice(0, 2));
  /** Shelves whose names this process has seen onto the disk: another may have been cut off before it did. */
  const durable = new Set<string>();

  const files: SourceFiles = {
    async keep(sha256, bytes) {
      const shelf = place(sha256);
      const file = join(shelf, sha256);
      try {
        if (!durable.has(shelf)) {
          await makeFolder(shelf);
          await syncFolder(folder);
          durable.add(shelf);
        }
        if (!(await isIntact(file, sha256))) {
          const draft = join(unfinished, `${sha256}.${randomUUID()}`);
          await writeDurably(draft, bytes);
          await rename(draft, file);
        }
        // Also when the file was there: whoever put it there may have been cut off before this.
        await syncFolder(shelf);
      } catch (error) {
        throw explainFailure(error, shelf);
      }
    },
    async keepOn(sha256, bytes) {
      const found = await stat(join(place(sha256), sha256)).catch(() => undefined);
      if (!found) await files.keep(sha256, bytes);
    },
    async discard(sha256, isNeeded) {
      if (await isNeeded()) return;
      const file = join(place(sha256), sha256);
      const aside = join(unfinished, `${sha256}.${randomUUID()}`);
      try {
        await rename(file, aside);
        // Whoever adds the same looks for the file after writing rows. So either the rows are seen here, or that the file
        // is gone is seen there.
        if (await isNeeded()) await rename(aside, file);
        else await rm(aside);
        await syncFolder(place(sha256));
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw explainFailure(error, file);
      }
    },
    async read(sha256) {
      const file = join(place(sha256), sha256);
      let bytes: Uint8Array;
      try {
        bytes = await readFile(file);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw explainFailure(error, file);
        throw damaged(`The source ${file} is missing.`);
      }
      if (sha256Of(bytes) !== sha256) throw damaged(`The source ${file} is no longer what was kept.`);
      return bytes;
    },
  };
  return files;
}

const damaged = (what: string) =>
  new TearsheetError('archive-damaged', `${what} Restore a backup, or add the same source again.`);

async function isIntact(file: string, sha256: string): Promise<boolean> {
  try {
    return sha256Of(await readFile(file)) === sha256;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'wx', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle?.close();
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(file, { force: true });
  }
}

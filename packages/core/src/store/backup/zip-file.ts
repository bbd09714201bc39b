import { type FileHandle, open } from 'node:fs/promises';
import type { Entry, Reader } from '@zip.js/zip.js';
import { TearsheetError } from '../../model/index.ts';
import { explainFailure } from '../explain-failure.ts';

/** The library, loaded by those who open or write an archive: every command opens the store, few want a zip. */
async function loadZip() {
  const zip = await import('@zip.js/zip.js');
  zip.configure({ useWebWorkers: false });
  return zip;
}

/** A zip archive on its way to the disk. */
export interface ZipFile {
  /** Adds a file. `packed` says that its bytes are not worth compressing. */
  add(name: string, bytes: Uint8Array, options?: { packed?: boolean }): Promise<void>;
  /** Writes the list of files, and sees everything onto the disk. */
  finish(): Promise<void>;
  /** Closes what was begun and will not be finished. */
  abandon(): Promise<void>;
}

/** Begins a zip archive. @throws TearsheetError `archive-not-writable`, `archive-full`; also where the file exists */
export async function createZip(path: string): Promise<ZipFile> {
  const { Uint8ArrayReader, ZipWriter } = await loadZip();
  const handle = await told(path, () => open(path, 'wx', 0o600));
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      await handle.write(chunk);
    },
  });
  const writer = new ZipWriter(sink, { zip64: true, keepOrder: true });
  return {
    add: (name, bytes, { packed = false } = {}) =>
      told(path, async () => {
        await writer.add(name, new Uint8ArrayReader(bytes), { level: packed ? 0 : 6 });
      }),
    finish: () =>
      told(path, async () => {
        await writer.close();
        await handle.sync();
        await handle.close();
      }),
    abandon: () => handle.close(),
  };
}

/** The files of a zip archive on the disk, read where they lie: it may be larger than memory. */
export interface OpenZipFile {
  names: readonly string[];
  /** @throws TearsheetError `not-found`, `archive-damaged` */
  read(name: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** @throws TearsheetError `archive-damaged` for what is no whole zip archive */
export async function openZipFile(path: string): Promise<OpenZipFile> {
  const handle = await told(path, () => open(path, 'r'));
  const { Reader, ZipReader } = await loadZip();
  const reader = new ZipReader(new (fileReader(Reader))(handle), {
    checkOverlappingEntry: true,
    checkSignature: true,
  });
  const entries = new Map<string, Entry>();
  try {
    for (const entry of await reader.getEntries()) entries.set(entry.filename, entry);
  } catch (cause) {
    await handle.close();
    throw new TearsheetError('archive-damaged', `${path} is no whole zip archive. Choose another file.`, {
      cause,
    });
  }
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry || entry.directory) throw new TearsheetError('not-found', `${path} holds no ${name}.`);
      const chunks: Uint8Array[] = [];
      const sink = new WritableStream<Uint8Array>({
        write(chunk) {
          chunks.push(chunk);
        },
      });
      try {
        await entry.getData(sink);
      } catch (cause) {
        throw new TearsheetError('archive-damaged', `${name} in ${path} is damaged. Choose another file.`, {
          cause,
        });
      }
      return new Uint8Array(Buffer.concat(chunks));
    },
    close: () => handle.close(),
  };
}

/** Reads an archive where it lies on the disk. */
const fileReader = (Base: typeof Reader) =>
  class extends Base<FileHandle> {
    readonly #handle: FileHandle;

    constructor(handle: FileHandle) {
      super(handle);
      this.#handle = handle;
    }

    override async init(): Promise<void> {
      await super.init?.();
      this.size = (await this.#handle.stat()).size;
    }

    override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
      const buffer = new Uint8Array(length);
      let read = 0;
      while (read < length) {
        const { bytesRead } = await this.#handle.read(buffer, read, length - read, index + read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return buffer.subarray(0, read);
    }
  };

async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainFailure(error, path);
  }
}

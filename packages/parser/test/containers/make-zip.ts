import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** A zip archive of some files. */
export async function makeZip(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const { Uint8ArrayReader } = await import('@zip.js/zip.js');
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(files)) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, { level: name === 'mimetype' ? 0 : 6 });
  }
  return writer.close();
}

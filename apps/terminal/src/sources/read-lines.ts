import { StringDecoder } from 'node:string_decoder';

/** A line beyond this many characters is cut: no source that may be read is so long, in base64 or escaped. */
const MAX_LINE = 256_000_000;

/**
 * The lines of a stream, without their line feeds; only line feeds part them (JSON strings may hold U+2028). The
 * next chunk is not asked for before the lines of this one are taken, so that a slow reader holds back the writer.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, max = MAX_LINE): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let length = 0;
  const take = (text: string) => {
    if (length < max) pieces.push(text.slice(0, max - length));
    length += text.length;
  };
  for await (const chunk of stream) {
    const [first = '', ...others] = decoder
      .write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))
      .split('\n');
    take(first);
    for (const text of others) {
      yield pieces.join('');
      pieces = [];
      length = 0;
      take(text);
    }
  }
  take(decoder.end());
  if (length > 0) yield pieces.join('');
}

import { Edtf, TearsheetError } from '@tearsheet/core/model';
import { limits } from '@tearsheet/parser/limits';
import { type SourceInput, sourceTypes } from '@tearsheet/parser/source-input';
import { z } from 'zod';

/** A source as it comes over the wire, or in a line of `parse --jsonl`. */
export const SourceUpload = z.strictObject({
  content: z.string().describe('The text, or the bytes in base64'),
  encoding: z.enum(['utf8', 'base64']).exactOptional().describe('Of `content`; `utf8` if absent'),
  type: z.enum(sourceTypes).exactOptional().describe('Taken as said; sniffed where absent'),
  fileName: z.string().max(1_000).exactOptional().describe('The name it came with, without folders'),
  uri: z.string().max(10_000).exactOptional().describe('The address of the article'),
  published: Edtf.exactOptional().describe('When it was published: wins over what is printed'),
  retrieved: z.iso.datetime({ offset: true }).exactOptional().describe('When it was fetched or saved'),
});
export type SourceUpload = z.infer<typeof SourceUpload>;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** @throws TearsheetError `usage` when `content` is not the base64 it is said to be, `source-too-large` */
export function readUpload({ content, encoding = 'utf8', ...known }: SourceUpload): SourceInput {
  const size = encoding === 'utf8' ? Buffer.byteLength(content) : Buffer.byteLength(content, 'base64');
  if (size > limits.inputBytes) {
    throw new TearsheetError(
      'source-too-large',
      `A source may have ${limits.inputBytes / 1_000_000} MB; this one has ${Math.ceil(size / 1_000_000)}. Split it.`,
    );
  }
  if (encoding === 'base64' && (content.length % 4 !== 0 || !BASE64.test(content))) {
    throw new TearsheetError(
      'usage',
      'The content is not base64, as its encoding says. Encode it, or say utf8.',
    );
  }
  return { bytes: new Uint8Array(Buffer.from(content, encoding)), ...known };
}

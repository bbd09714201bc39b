import { Edtf, TearsheetError } from '@tearsheet/core/model';
import type { SourceInput } from '@tearsheet/parser';
import { z } from 'zod';
import { readUpload, SourceUpload } from '../services/source-upload.ts';
import { LineId } from './line-answer.ts';
import { readSourceFile } from './read-source-file.ts';

const Known = z.object({
  id: LineId,
  type: SourceUpload.shape.type,
  uri: SourceUpload.shape.uri,
  published: Edtf.exactOptional(),
  retrieved: SourceUpload.shape.retrieved,
});
const Whole = Known.extend({ content: z.string(), encoding: SourceUpload.shape.encoding });
const AtPath = Known.extend({ path: z.string().min(1) });

/** A line of `tearsheet parse --jsonl`. Keys that it does not know are let be. */
const ParseLine = z.union([Whole, AtPath]);

/** @throws TearsheetError `usage`, `source-…` */
export async function readParseLine(
  value: unknown,
  foundFile: (bytes: number) => void,
): Promise<SourceInput> {
  const parsed = ParseLine.safeParse(value);
  if (!parsed.success) {
    throw new TearsheetError(
      'usage',
      'A line is a JSON object with “id”, and “path” or “content”; this one is not, or a field of it is not as it should be.',
    );
  }
  const { id: _, ...line } = parsed.data;
  if ('content' in line) return readUpload(line);
  const { path, ...known } = line;
  return { ...(await readSourceFile(path, foundFile)), ...known };
}

import { Edtf, TearsheetError } from '@tearsheet/core/model';
import type { SourceInput } from '@tearsheet/parser';
import { z } from 'zod';
import { readUpload, SourceUpload } from '../services/source-upload.ts';
import { readSourceFile } from './read-source-file.ts';

const Known = z.object({
  id: z.union([z.string(), z.number()]),
  type: SourceUpload.shape.type,
  uri: SourceUpload.shape.uri,
  published: Edtf.exactOptional(),
  retrieved: SourceUpload.shape.retrieved,
});
const Whole = Known.extend({ content: z.string(), encoding: SourceUpload.shape.encoding });
const AtPath = Known.extend({ path: z.string().min(1) });

/** A line of `tearsheet parse --jsonl`. Keys that it does not know are let be. */
const ParseLine = z.union([Whole, AtPath]);

/** The id of a line, as far as it has one: an answer says whose it is even where the rest cannot be read. */
export function lineId(value: unknown): string | number | undefined {
  const found = Known.pick({ id: true }).safeParse(value);
  return found.success ? found.data.id : undefined;
}

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

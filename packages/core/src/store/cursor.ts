import { z } from 'zod';
import { TearsheetError } from '../model/index.ts';

/** A place in a list as an opaque word: JSON in base64url. */
export function writeCursor(place: Record<string, string | number | boolean | string[] | undefined>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place that a cursor stands for.
 *
 * @throws TearsheetError `usage` when it is not a cursor of this list
 */
export function readCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  const parsed = z
    .string()
    .max(4_000)
    .transform((word, context) => {
      try {
        return JSON.parse(Buffer.from(word, 'base64url').toString());
      } catch {
        context.addIssue('is not JSON in base64url');
        return z.NEVER;
      }
    })
    .pipe(schema)
    .safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new TearsheetError(
    'usage',
    'This cursor does not belong to this list. Start again at the first page.',
    {
      cause: parsed.error,
    },
  );
}

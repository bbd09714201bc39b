import { z } from 'zod';
import { TearsheetError } from '../../model/index.ts';

/** The first file of a backup: what the others are, so that it can be checked before anything is replaced. */
export const MANIFEST = 'tearsheet-backup.json';

export const Manifest = z.strictObject({
  format: z.literal('tearsheet-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  articles: z.int().nonnegative(),
  /** Of an archive in PostgreSQL: how many rows of each table there are, and the sha256 of their lines in order. */
  tables: z
    .record(
      z.string(),
      z.strictObject({ rows: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .exactOptional(),
  /** Files by name, with the sha256 of their bytes. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof Manifest>;

/** @throws TearsheetError `archive-damaged`, `archive-newer` */
export function readManifest(bytes: Uint8Array, path: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new TearsheetError('archive-damaged', `The list of files in ${path} cannot be read.`, { cause });
  }
  const parsed = Manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const version = z.object({ version: z.int().min(2) }).safeParse(value).success;
  throw version
    ? new TearsheetError('archive-newer', `${path} was made by a newer Tearsheet. Update, then restore it.`)
    : new TearsheetError('archive-damaged', `${path} is no backup of Tearsheet.`, { cause: parsed.error });
}

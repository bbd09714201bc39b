import { z } from 'zod';

/** The file that says what an export of an archive is. */
export const EXPORT_MANIFEST = 'tearsheet-export.json';
/** What the archive keeps beside its articles. */
export const EXPORT_ARCHIVE = 'archive.json';
export const ExportManifest = z.strictObject({
  format: z.literal('tearsheet-export'),
  /** 1 had articles and sources alone. */
  version: z.union([z.literal(1), z.literal(2)]),
  madeAt: z.iso.datetime(),
  articles: z.int().nonnegative(),
});

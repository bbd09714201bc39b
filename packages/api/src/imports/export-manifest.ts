import { z } from 'zod';

/** The file that says what an export of an archive is. */
export const EXPORT_MANIFEST = 'tearsheet-export.json';
export const ExportManifest = z.strictObject({
  format: z.literal('tearsheet-export'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  articles: z.int().nonnegative(),
});

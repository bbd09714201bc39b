import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { retryImport as retry } from '../services/import-path.ts';
import { writeImportReport } from '../services/write-import-report.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

const ImportId = z.strictObject({ id: z.string().min(1).max(100) });

export const listImports = procedure
  .input(z.strictObject({ limit: PageLimit.default(20), after: PageCursor }).prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.imports.list(ctx.owner, input));

export const getImport = procedure
  .input(ImportId)
  .query(({ ctx, input }) => ctx.archive.store.imports.get(ctx.owner, input.id));

export const listImportRows = procedure
  .input(
    ImportId.extend({
      limit: PageLimit.default(100),
      after: PageCursor,
      status: z.enum(['pending', 'added', 'present', 'failed']).exactOptional(),
    }),
  )
  .query(({ ctx, input: { id, ...query } }) => ctx.archive.store.imports.rows(ctx.owner, id, query));

/** The account of an import, every row of it, as a table or as JSON. */
export const reportImport = procedure
  .input(ImportId.extend({ format: z.enum(['csv', 'json']) }))
  .query(({ ctx, input }) => writeImportReport(ctx.owner, ctx.archive, input));

/** Tries the rows that failed again, from where the import lay. */
export const retryImport = procedure.input(ImportId).mutation(async ({ ctx, input, signal }) => {
  await retry(ctx.owner, ctx.archive, input.id, signal === undefined ? {} : { signal });
  return ctx.archive.store.imports.get(ctx.owner, input.id);
});

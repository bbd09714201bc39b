import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

export const ListChangesInput = z.strictObject({ limit: PageLimit.default(50), after: PageCursor });

export const listChanges = procedure
  .input(ListChangesInput.prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.listChanges(ctx.owner, input));

import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

const ListActs = z.strictObject({
  limit: PageLimit.default(50),
  after: PageCursor,
  by: z.enum(['person', 'rule']).exactOptional(),
  notices: z.boolean().exactOptional().describe('What rules called attention to, alone'),
});

/** The log of what people and rules did, the newest first. */
export const listActs = procedure
  .input(ListActs.prefault({}))
  .query(({ ctx, input: { notices, ...query } }) =>
    ctx.archive.store.keeping.listActs(ctx.owner, {
      ...query,
      ...(notices === true ? { action: 'notify' as const } : {}),
    }),
  );

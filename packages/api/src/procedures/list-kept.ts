import { procedure } from '../procedure.ts';

export const listTags = procedure.query(({ ctx }) => ctx.archive.store.keeping.listTags(ctx.owner));

export const listCollections = procedure.query(({ ctx }) =>
  ctx.archive.store.keeping.listCollections(ctx.owner),
);

export const listSearches = procedure.query(({ ctx }) => ctx.archive.store.keeping.listSearches(ctx.owner));

export const listRules = procedure.query(({ ctx }) => ctx.archive.store.keeping.listRules(ctx.owner));

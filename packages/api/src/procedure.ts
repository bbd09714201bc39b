import type { OwnerId } from '@tearsheet/core/store';
import { initTRPC } from '@trpc/server';
import { type ErrorData, toTearsheetError, toTrpcError } from './errors/tell-error.ts';
import { plainJson } from './plain-json.ts';
import type { Archive } from './services/archive.ts';

/** Who asks, and of which archive. Made for each request by the door it came through. */
export interface RequestContext {
  owner: OwnerId;
  archive: Archive;
}

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  transformer: plainJson,
  errorFormatter({ shape, error }) {
    const told = toTearsheetError(error);
    const data: ErrorData = { code: error.code, httpStatus: shape.data.httpStatus, tearsheetCode: told.code };
    return { code: shape.code, message: told.message, data };
  },
});

export const router = t.router;

/** Every procedure starts here: errors leave it as ours or as `internal`. */
export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

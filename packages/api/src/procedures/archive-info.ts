import { procedure } from '../procedure.ts';
import { describeArchive } from '../services/describe-archive.ts';

export const archiveInfo = procedure.query(({ ctx }) => describeArchive(ctx.owner, ctx.archive));

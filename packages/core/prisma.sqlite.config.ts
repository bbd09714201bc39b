import { defineConfig } from 'prisma/config';
import { gatherSchema } from './scripts/gather-schema.ts';

// Prisma's command line would download a schema engine first, though `generate` never runs one. Any file that is
// there satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({ schema: gatherSchema('sqlite') });

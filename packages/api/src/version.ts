import { createRequire } from 'node:module';
import { z } from 'zod';

const manifest = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('../package.json'));

/** Of Tearsheet: its packages carry one version. */
export const VERSION = manifest.version;

import { rmSync } from 'node:fs';
import { formatNames, sourceTypes } from '@tearsheet/client/local';
import { build } from 'esbuild';

/*
 * The command line as one bundle with React's production build: loading hundreds of small files costs more than half
 * of a cold start. What only one command needs lies in a file of its own. The packages of the house stay outside, as
 * they have native parts and children of their own.
 */
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/tearsheet.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  legalComments: 'none',
  external: ['@tearsheet/*', 'react-devtools-core'],
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    TEARSHEET_FORMATS: JSON.stringify(formatNames),
    TEARSHEET_SOURCE_TYPES: JSON.stringify(sourceTypes),
  },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

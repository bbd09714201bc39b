#!/usr/bin/env node
import module from 'node:module';

if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    `tearsheet: this is Node ${process.versions.node}, and Tearsheet needs Node 24 or newer. Run it as \`npx tearsheet\`, which brings one.\n`,
  );
  process.exitCode = 1;
} else {
  module.enableCompileCache?.();
  await import('../dist/tearsheet.js');
}

import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';

interface DoctorOptions extends GlobalOptions {
  repair?: true;
  json?: true;
}

/** `tearsheet doctor`: whether the archive is what it promises. Fails where it is not. */
export async function doctor(options: DoctorOptions): Promise<void> {
  const { archivePlace, checkArchive } = await import('@tearsheet/client/local');
  const health = await checkArchive({
    ...archivePlace(options.data),
    ...(options.repair ? { repair: true } : {}),
  });
  if (!health.ok) process.exitCode = 1;
  if (options.json) return printJson(health);
  for (const { name, ok, message } of health.checks) {
    if (ok && options.quiet) continue;
    await writeOutput(`${ok ? 'ok    ' : 'FAULT '} ${name}${message === undefined ? '' : `: ${message}`}\n`);
  }
}

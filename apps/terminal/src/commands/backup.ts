import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';
import { nameBackup, rotateBackups } from './rotate-backups.ts';

interface BackupOptions extends GlobalOptions {
  json?: true;
  /** How many backups a folder keeps. */
  keep?: number;
}

/** `tearsheet backup`: a copy that was read back and compared, also while the archive is in use. */
export async function backup(path: string, options: BackupOptions): Promise<void> {
  const { archivePlace, backupArchive } = await import('@tearsheet/client/local');
  const { keep } = options;
  if (keep !== undefined) await mkdir(path, { recursive: true });
  const file = keep === undefined ? path : join(path, nameBackup(new Date()));
  const report = await backupArchive({ ...archivePlace(options.data), file: resolve(file) });
  // The new one was read back and compared: only now may an old one go.
  const gone = keep === undefined ? [] : await rotateBackups(path, keep);
  if (options.json) await printJson({ ...report, ...(keep === undefined ? {} : { deleted: gone }) });
  else if (!options.quiet) {
    await writeOutput(`${report.articles} articles of ${report.sources} sources in ${report.file}\n`);
    for (const name of gone) await writeOutput(`deleted the old backup ${name}\n`);
  }
}

/** `tearsheet restore`: puts an archive back; the one that was there is kept beside it. */
export async function restore(file: string, options: BackupOptions): Promise<void> {
  const { archivePlace, restoreArchive } = await import('@tearsheet/client/local');
  const report = await restoreArchive({ ...archivePlace(options.data), file: resolve(file) });
  if (options.json) await printJson(report);
  else if (!options.quiet) {
    await writeOutput(`${report.articles} articles of ${report.sources} sources are back\n`);
    if (report.before !== undefined) await writeOutput(`What was there before is kept in ${report.before}\n`);
  }
}

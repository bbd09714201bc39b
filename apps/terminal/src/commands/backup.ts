import { resolve } from 'node:path';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';

interface BackupOptions extends GlobalOptions {
  json?: true;
}

/** `tearsheet backup`: a copy that was read back and compared, also while the archive is in use. */
export async function backup(file: string, options: BackupOptions): Promise<void> {
  const { archivePlace, backupArchive } = await import('@tearsheet/client/local');
  const report = await backupArchive({ ...archivePlace(options.data), file: resolve(file) });
  if (options.json) await printJson(report);
  else if (!options.quiet) {
    await writeOutput(`${report.articles} articles of ${report.sources} sources in ${report.file}\n`);
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

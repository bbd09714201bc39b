import { resolve } from 'node:path';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';

interface ExportOptions extends GlobalOptions {
  out: string;
  json?: true;
}

/** `tearsheet export`: the whole archive in a zip that `import` reads back. */
export async function exportAll(options: ExportOptions): Promise<void> {
  const { archivePlace, exportArchive, LOCAL_OWNER, openArchive } = await import('@tearsheet/client/local');
  const archive = await openArchive(archivePlace(options.data));
  try {
    const report = await exportArchive(LOCAL_OWNER, archive, resolve(options.out));
    if (options.json) await printJson(report);
    else if (!options.quiet) {
      await writeOutput(`${report.articles} articles of ${report.sources} sources in ${report.file}\n`);
    }
  } finally {
    await archive.close();
  }
}

import { resolve } from 'node:path';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { exportSome } from './export-selection.ts';
import { printJson } from './print-json.ts';

interface ExportOptions extends GlobalOptions {
  out: string;
  format?: string;
  query?: string;
  collection?: string;
  tag?: string;
  json?: true;
}

/** `tearsheet export`: with a format the articles of a selection in it, else the whole archive. */
export async function exportArticles(ids: readonly string[], options: ExportOptions): Promise<void> {
  const { format, query, collection, tag } = options;
  if (format !== undefined) return exportSome(ids, { ...options, format });
  if (ids[0] !== undefined || query !== undefined || collection !== undefined || tag !== undefined) {
    throw new CommandError('usage', 'Say with --format how these articles are to be written.');
  }
  await exportAll(options);
}

/** The whole archive in a zip that `import` reads back. */
async function exportAll(options: ExportOptions): Promise<void> {
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

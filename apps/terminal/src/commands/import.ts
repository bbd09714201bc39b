import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';

interface ImportOptions extends GlobalOptions {
  map?: string;
  retry?: string;
  json?: true;
}

/** Rows between two words of progress. */
const OFTEN = 100;

/** `tearsheet import`: everything at a path, with an account of every row. Ctrl-C ends it after the row at work. */
export async function importAll(path: string | undefined, options: ImportOptions): Promise<void> {
  const { retry, map } = options;
  if ((path === undefined) === (retry === undefined)) {
    throw new CommandError('usage', 'Give a path, or with --retry an import.');
  }
  const { archivePlace, importPath, LOCAL_OWNER, openArchive, retryImport } = await import(
    '@tearsheet/client/local'
  );
  const archive = await openArchive(archivePlace(options.data));
  try {
    const done = ({ row }: { row: number }, total: number) => {
      if (!options.quiet && !options.json && row % OFTEN === 0) void writeMessage(`${row} of ${total} …`);
    };
    const report =
      retry === undefined
        ? await importPath(LOCAL_OWNER, archive, path ?? '', { done, ...(map === undefined ? {} : { map }) })
        : await retryImport(LOCAL_OWNER, archive, retry, { done });
    const { total, imported, present, failed, rows } = report;
    if (options.json) {
      await printJson({
        total,
        imported,
        present,
        failed,
        rows: rows.map(({ row, status, id, reason }) => ({
          row,
          status,
          ...(id === undefined ? {} : { id }),
          ...(reason === undefined ? {} : { reason }),
        })),
      });
    } else {
      for (const { row, name, status, reason } of rows) {
        if (status === 'failed')
          await writeMessage(`${row}\t${showControls(name)}\t${showControls(reason ?? '')}`);
      }
      await writeOutput(`${total} in all: ${imported} imported, ${present} here already, ${failed} failed\n`);
    }
    if (failed > 0) {
      process.exitCode = 1;
      if (!options.quiet && !options.json) {
        await writeMessage(`Try these again: tearsheet import --retry ${report.id}`);
      }
    }
    if (total === 0) throw new CommandError('source-empty', `There is nothing to import in ${path ?? 'it'}.`);
  } finally {
    await archive.close();
  }
}

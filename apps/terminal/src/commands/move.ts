import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { printJson } from './print-json.ts';

interface MoveOptions extends GlobalOptions {
  /** `sqlite`, or the address of a database. */
  to: string;
  json?: true;
}

/** `tearsheet move`: all rows of the archive into another, empty database; what they were in stays as it is. */
export async function move({ to, json, quiet, data }: MoveOptions): Promise<void> {
  const { archivePlace, moveArchive } = await import('@tearsheet/client/local');
  const { dataDir, databaseUrl: from } = archivePlace(data);
  if (to !== 'sqlite' && !/^postgres(ql)?:\/\//.test(to)) {
    throw new CommandError('usage', 'Say where to: --to postgres://user:password@host/name, or --to sqlite.');
  }
  let told = '';
  const { tables, place } = await moveArchive({
    dataDir,
    ...(from === undefined ? {} : { from }),
    ...(to === 'sqlite' ? {} : { to }),
    onProgress: (table, rows) => {
      if (quiet || json || (table === told && rows % 10_000 !== 0)) return;
      told = table;
      void writeMessage(`${table}${rows === 0 ? '' : `: ${rows}`} …`);
    },
  });
  if (json) return printJson({ place, tables });
  for (const [table, { rows, sha256 }] of Object.entries(tables)) {
    if (rows > 0 && !quiet)
      await writeOutput(`${String(rows).padStart(10)}  ${table}  ${sha256.slice(0, 12)}\n`);
  }
  if (quiet) return;
  await writeOutput(
    to === 'sqlite'
      ? `Every row was read back and compared. The archive is in ${place} now: unset DATABASE_URL to use it.\n`
      : `Every row was read back and compared. The archive is in ${place} now: set DATABASE_URL to use it. The sources stay in ${dataDir}.\n`,
  );
  await writeOutput('What it was in before is left as it was.\n');
}

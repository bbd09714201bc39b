import { resolve } from 'node:path';
import { TearsheetError } from '../model/index.ts';
import { makeFolder } from './durable-folder.ts';
import { explainFailure } from './explain-failure.ts';
import { openDatabase } from './open-database.ts';
import { type FillOptions, fillDatabase, type TableSums } from './tables/fill-database.ts';
import { readRows } from './tables/table-rows.ts';

export interface MoveReport {
  /** Of each table, after they were read back from where they are now. */
  tables: TableSums;
  /** Where the rows are now. */
  place: string;
}

/**
 * Copies all rows of an archive into another, empty database: from the file in its folder to PostgreSQL, or back. All of them
 * or none; counts and hashes of every table are compared before it is done. The sources stay in the folder, and the
 * rows stay where they were too.
 *
 * @throws TearsheetError `conflict` where there is an archive already; `archive-damaged` where a table differs
 */
export async function moveArchive({
  dataDir,
  from,
  to,
  onProgress,
}: {
  dataDir: string;
  /** The database that the rows are in; the file in the folder if absent. */
  from?: string;
  /** The database that they go to; the file in the folder if absent. */
  to?: string;
} & Pick<FillOptions, 'onProgress'>): Promise<MoveReport> {
  const folder = resolve(dataDir);
  if (from === to) throw new TearsheetError('usage', 'The archive is there already.');
  await makeFolder(folder);
  const source = await openDatabase({ folder, ...(from === undefined ? {} : { databaseUrl: from }) });
  try {
    const target = await openDatabase({ folder, ...(to === undefined ? {} : { databaseUrl: to }) });
    try {
      const tables = await source.snapshot((tx) =>
        fillDatabase(
          target,
          { read: (table) => readRows(tx, table) },
          onProgress === undefined ? {} : { onProgress },
        ),
      );
      return { tables, place: target.place };
    } catch (error) {
      throw explainFailure(error, target.place);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Archive, addSource, LOCAL_OWNER, readSourceFile, toTearsheetError } from '@tearsheet/api';
import { TearsheetError } from '@tearsheet/core/model';
import type { ServeProgress } from './serve-progress.ts';

/** Brings the files of a folder into an archive to which nothing was ever done. @throws TearsheetError `source-missing`, `archive-…` */
export async function addSeeds(
  archive: Archive,
  folder: string,
  report: (progress: ServeProgress) => void,
): Promise<void> {
  const { items } = await archive.store.listChanges(LOCAL_OWNER, { limit: 1 });
  if (items.length > 0) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new TearsheetError(
      'source-missing',
      `The seeds' folder ${folder} cannot be read. Check the path.`,
      { cause },
    );
  });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  for (const name of names.sort()) {
    const path = join(folder, name);
    try {
      const { headline } = await addSource(LOCAL_OWNER, archive, await readSourceFile(path));
      report({ step: 'seed', path, headline });
    } catch (error) {
      const told = toTearsheetError(error);
      // One bad seed leaves the others; an archive that cannot be written to does not.
      if (!told.code.startsWith('source-')) throw told;
      report({ step: 'seed-failed', path, error: told });
    }
  }
}

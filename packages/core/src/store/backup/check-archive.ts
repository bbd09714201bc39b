import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TearsheetError } from '../../model/index.ts';
import { explainFailure } from '../explain-failure.ts';
import { openDatabase } from '../open-database.ts';
import { sha256Of } from '../source-files.ts';
import { type ArchiveCheck, type ArchiveHealth, some } from './archive-check.ts';

/**
 * Looks at everything that an archive promises: the database is whole, rows point at rows, each source is byte for byte what
 * was kept, each article can be read, and search knows them all. With `repair`, the index of words is built anew, which is
 * the one part that can be made of the others.
 *
 * @throws TearsheetError `not-found` where there is no archive, `archive-newer`
 */
export async function checkArchive({
  dataDir,
  databaseUrl,
  repair = false,
}: {
  dataDir: string;
  databaseUrl?: string;
  repair?: boolean;
}): Promise<ArchiveHealth> {
  const folder = resolve(dataDir);
  if (databaseUrl === undefined && !(await stat(join(folder, 'archive.sqlite')).catch(() => undefined))) {
    throw new TearsheetError('not-found', `There is no archive in ${dataDir}.`);
  }
  const database = await openDatabase({ folder, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    const rows = await database.check({ repair });
    const known = await database.prisma.source.groupBy({ by: ['sha256'] });
    const checks = [
      await checkModes(folder),
      ...rows,
      await checkSources(new Set(known.map(({ sha256 }) => sha256)), join(folder, 'sources')),
    ];
    return { ok: checks.every(({ ok }) => ok), checks };
  } catch (error) {
    throw explainFailure(error, database.place);
  } finally {
    await database.close();
  }
}

/** Nobody but its owner is to read an archive. */
async function checkModes(folder: string): Promise<ArchiveCheck> {
  const name = 'permissions';
  if (process.platform === 'win32') return { name, ok: true };
  const { mode } = await stat(folder);
  return (mode & 0o077) === 0
    ? { name, ok: true }
    : { name, ok: false, message: `Others may look into ${folder}: chmod 700 it.` };
}

async function checkSources(known: ReadonlySet<string>, folder: string): Promise<ArchiveCheck> {
  const missing: string[] = [];
  const changed: string[] = [];
  for (const sha256 of known) {
    const bytes = await readFile(join(folder, sha256.slice(0, 2), sha256)).catch(() => undefined);
    if (!bytes) missing.push(sha256);
    else if (sha256Of(bytes) !== sha256) changed.push(sha256);
  }
  const stray = (await listSources(folder)).filter((sha256) => !known.has(sha256)).length;
  const faults = [
    ...(missing.length > 0 ? [`missing: ${some(missing)}`] : []),
    ...(changed.length > 0 ? [`changed on the disk: ${some(changed)}`] : []),
  ];
  if (faults.length > 0) {
    return {
      name: 'sources',
      ok: false,
      message: `${faults.join('; ')}. Restore a backup, or add them again.`,
    };
  }
  const note = stray === 0 ? {} : { message: `${stray} files that no article was made of; they do no harm.` };
  return { name: 'sources', ok: true, ...note };
}

async function listSources(folder: string): Promise<string[]> {
  const shelves = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const names = await Promise.all(shelves.map((shelf) => readdir(join(folder, shelf))));
  return names.flat();
}

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^tearsheet-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.zip$/;

/** What a backup that is made now is called in a folder of backups. */
export const nameBackup = (now: Date): string =>
  `tearsheet-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.zip`;

/**
 * Deletes the oldest backups of a folder beyond a number; only files that are named as ours are.
 *
 * @returns the names of those that were deleted
 */
export async function rotateBackups(folder: string, keep: number): Promise<string[]> {
  const ours = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  const old = ours.slice(0, Math.max(0, ours.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old;
}

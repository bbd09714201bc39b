import { access, rename } from 'node:fs/promises';
import { TearsheetError } from '@tearsheet/core/model';

/** @throws TearsheetError `conflict` where something of this name exists */
export async function requireFreeName(path: string): Promise<void> {
  const taken = await access(path).then(
    () => true,
    () => false,
  );
  if (taken)
    throw new TearsheetError('conflict', `${path} exists. Choose another name: an export replaces nothing.`);
}

/** Gives a finished draft its name. @throws TearsheetError `conflict` where something of this name exists */
export async function takeName(draft: string, path: string): Promise<void> {
  await requireFreeName(path);
  await rename(draft, path);
}

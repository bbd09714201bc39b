import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The inputs that were named; with `recursive`, the files of a folder and of the folders in it in its place, in the
 * order of their names. Hidden files and links to folders are left out.
 */
export async function* listInputs(
  inputs: readonly string[],
  { recursive = false }: { recursive?: boolean },
): AsyncGenerator<string> {
  for (const input of inputs) {
    if (recursive && input !== '-' && (await isFolder(input))) yield* listFolder(input);
    else yield input;
  }
}

async function isFolder(path: string): Promise<boolean> {
  // What is not there is told of when it is read.
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function* listFolder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listFolder(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

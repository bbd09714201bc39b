import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './explain-failure.ts';

/** Makes a folder, and those above it, that only their owner may enter. Their names survive a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

/** Makes the names in a folder durable, where the system can do so and lets us. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders, and keeps names by its own journal.
  if (process.platform === 'win32') return;
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // One may make a folder where one may not look.
    if (codeOf(error) !== 'EACCES') throw error;
  }
}

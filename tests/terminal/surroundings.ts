import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as it is installed, and the seed that every archive starts with. */
export const program = fileURLToPath(new URL('../../apps/terminal/bin/tearsheet.js', import.meta.url));
export const seed = fileURLToPath(new URL('../../seeds/000_d62f07d240873995.txt', import.meta.url));

/** Surroundings in which nobody has set anything: a home and an archive of its own. */
export function bareEnvironment(home: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: home, TEARSHEET_DATA: join(home, 'archive') };
}

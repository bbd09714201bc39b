import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * The folder of the archive: the one given, else `TEARSHEET_DATA`, else `tearsheet` in the folder that the system
 * keeps for data (`XDG_DATA_HOME`, `LOCALAPPDATA` on Windows, `~/.local/share`).
 */
export function defaultDataDir(given?: string, environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = given ?? environment.TEARSHEET_DATA;
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  const kept = environment.XDG_DATA_HOME ?? environment.LOCALAPPDATA;
  // XDG: a relative path is to be ignored.
  return join(kept && isAbsolute(kept) ? kept : join(homedir(), '.local', 'share'), 'tearsheet');
}

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';

/** What a configuration file may set: any option of the command line, by its long name. */
export type Configuration = Readonly<Record<string, string | number | boolean>>;

/** Where the configuration file is: `TEARSHEET_CONFIG`, or `tearsheet/config.json` in the XDG configuration folder. */
export function configurationPath(env: NodeJS.ProcessEnv): string {
  return (
    env.TEARSHEET_CONFIG ||
    join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'tearsheet', 'config.json')
  );
}

/**
 * Reads the configuration file; none is an empty one, unless `TEARSHEET_CONFIG` names it.
 *
 * @throws CommandError `usage` when it cannot be read or is no JSON object of plain values
 */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const path = configurationPath(env);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (missing && !env.TEARSHEET_CONFIG) return {};
    throw new CommandError(
      'usage',
      `The configuration file ${path} cannot be read. Mend it, or take it away.`,
      {
        cause: error,
      },
    );
  }
  const value = parseObject(text);
  if (value === undefined) {
    throw new CommandError(
      'usage',
      `The configuration file ${path} is no JSON object of plain values, such as {"data": "/home/me/archive"}. Mend it, or take it away.`,
    );
  }
  return value;
}

function parseObject(text: string): Configuration | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const plain: Record<string, string | number | boolean> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string' && typeof entry !== 'number' && typeof entry !== 'boolean')
      return undefined;
    plain[key] = entry;
  }
  return plain;
}

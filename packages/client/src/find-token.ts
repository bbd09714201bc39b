import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultDataDir } from './default-data-dir.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The token that lets a program change the archive: `TEARSHEET_TOKEN`, else the one that a server on this machine
 * left in its archive's folder. Undefined when there is none, or none that may be read.
 */
export async function findToken(url: string): Promise<string | undefined> {
  const named = process.env.TEARSHEET_TOKEN;
  if (named) return named;
  if (!URL.canParse(url) || !LOOPBACK.has(new URL(url).hostname)) return undefined;
  const kept = await readFile(join(defaultDataDir(), 'token'), 'utf8').catch(() => undefined);
  return kept?.trim();
}

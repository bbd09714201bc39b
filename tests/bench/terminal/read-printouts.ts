import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../../packages/parser/fixtures/', import.meta.url));

/** Printouts to read: the project's own fixtures, or the text files of a folder. */
export function readPrintouts(data?: string): Uint8Array[] {
  const paths =
    data === undefined
      ? readdirSync(fixtures).map((slug) => join(fixtures, slug, 'source.txt'))
      : readdirSync(data).flatMap((name) => (name.endsWith('.txt') ? [join(data, name)] : []));
  return paths.filter((path) => existsSync(path)).map((path) => readFileSync(path));
}

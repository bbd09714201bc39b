import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const SKIPPED = new Set(['node_modules', 'dist', '.next', '.turbo', 'generated', 'fixtures', '.git']);

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
  /** What it imports, exports from, or loads when needed. */
  imports: string[];
}

/** Every TypeScript file below a folder, tests and generated code left out unless asked for. */
export function sourceFiles(folder: string, { tests = false } = {}): SourceFile[] {
  const files: SourceFile[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!entry.isFile() || !/\.(ts|tsx|mts)$/.test(path) || path.endsWith('.d.ts')) continue;
    if (path.split('/').some((part) => SKIPPED.has(part))) continue;
    if (!tests && (/\.test\.tsx?$/.test(path) || /\/tests?\//.test(path))) continue;
    const text = readFileSync(join(root, path), 'utf8');
    files.push({ path, text, imports: importsOf(text) });
  }
  return files;
}

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = code.matchAll(/(?:\bfrom|^import) ['"]([^'"\n]+)['"];$|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm);
  return Array.from(found, ([, from, loaded]) => from ?? loaded ?? '');
}

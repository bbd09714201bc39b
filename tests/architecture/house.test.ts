import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

describe('the house', () => {
  it('has at its top level only what its owner asked for', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(['apps', 'packages', 'seeds', 'tests']);
  });

  it('has no rooms for odds and ends', () => {
    const odd = sourceFiles('.', { tests: true }).filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|shared|misc|manager)(\/|\.tsx?$)/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('names no registry and no machine in its lockfile', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock.match(/"resolved": "(https?|file):/g)).toBeNull();
  });

  it('skips no test and silences no checker', () => {
    const silenced = sourceFiles('.', { tests: true }).filter(
      ({ path, text }) =>
        !path.startsWith('tests/architecture/') &&
        /\b(it|test|describe)\.(skip|only|todo)\b|@ts-(ignore|nocheck|expect-error)|biome-ignore|\bas any\b/.test(
          text,
        ),
    );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, type SourceFile, sourceFiles } from './source-files.ts';

/** What each part of the house may import of the others. Everything flows one way. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'packages/core/src/model': [],
  'packages/core/src/testing': [],
  'packages/core/src/store': [],
  'packages/parser': ['@tearsheet/core/model'],
  'packages/annotator': ['@tearsheet/core/model'],
  'packages/formats': ['@tearsheet/core/model'],
  'packages/api': [
    '@tearsheet/core/model',
    '@tearsheet/core/store',
    '@tearsheet/parser',
    '@tearsheet/annotator',
    '@tearsheet/formats',
  ],
  'packages/client': [
    '@tearsheet/core/model',
    '@tearsheet/core/store',
    '@tearsheet/api',
    '@tearsheet/formats',
  ],
  'apps/server': [
    '@tearsheet/core/model',
    '@tearsheet/client',
    '@tearsheet/client/local',
    '@tearsheet/api',
    '@tearsheet/web',
  ],
  'apps/web': ['@tearsheet/core/model', '@tearsheet/client'],
  'apps/terminal': [
    '@tearsheet/core/model',
    '@tearsheet/client',
    '@tearsheet/client/local',
    '@tearsheet/server',
  ],
};

const offences = (files: SourceFile[], isOffence: (from: string, file: SourceFile) => boolean): string[] =>
  files.flatMap((file) =>
    file.imports.filter((from) => isOffence(from, file)).map((from) => `${file.path} -> ${from}`),
  );

describe('imports run one way', () => {
  it.each(Object.entries(MAY_IMPORT))('%s', (part, allowed) => {
    const files = sourceFiles(part);
    expect(files.length).toBeGreaterThan(0);
    expect(
      offences(
        files,
        (from) =>
          from.startsWith('@tearsheet/') &&
          !allowed.some((one) => from === one || from.startsWith(`${one}/`)),
      ),
    ).toEqual([]);
  });

  it('no file reaches into another package by a relative path', () => {
    const escapes = offences(sourceFiles('.', { tests: true }), (from, { path }) => {
      const home = path
        .split('/')
        .slice(0, path.startsWith('tests/') ? 1 : 2)
        .join('/');
      return from.startsWith('.') && !join(path, '..', from).startsWith(`${home}/`);
    });
    expect(escapes).toEqual([]);
  });

  it('what a package imports is what its package.json names', () => {
    for (const part of new Set(
      Object.keys(MAY_IMPORT).map((path) => path.split('/').slice(0, 2).join('/')),
    )) {
      const manifest: { dependencies?: object; devDependencies?: object } = JSON.parse(
        readFileSync(join(root, part, 'package.json'), 'utf8'),
      );
      const named = new Set([
        ...Object.keys(manifest.dependencies ?? {}),
        `@tearsheet/${part.split('/')[1]}`,
      ]);
      const foreign = offences(
        sourceFiles(part).filter(({ path }) => path.includes('/src/')),
        (from) => {
          if (/^(\.|node:|#)/.test(from)) return false;
          const name = from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/');
          return !named.has(name) && !Object.hasOwn(manifest.devDependencies ?? {}, `@types/${name}`);
        },
      );
      expect(foreign, part).toEqual([]);
    }
  });
});

describe('the model', () => {
  it('is a leaf that runs in a browser: zod, and a matcher of strings without dependencies', () => {
    expect(
      offences(
        sourceFiles('packages/core/src/model'),
        (from) => !from.startsWith('./') && !['zod', 'approx-string-match'].includes(from),
      ),
    ).toEqual([]);
  });
});

describe('parser and formats are pure', () => {
  const files = [...sourceFiles('packages/parser/src'), ...sourceFiles('packages/formats/src')];

  it('no disk, no network, no processes', () => {
    expect(
      offences(files, (from) =>
        /^node:(fs|net|http|https|dns|tls|child_process|worker_threads|os)\b/.test(from),
      ),
    ).toEqual([]);
  });

  it('no clock, no chance, no environment', () => {
    const offending = files.filter(({ text }) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bprocess\.env\b/.test(text),
    );
    expect(offending.map(({ path }) => path)).toEqual([]);
  });
});

describe('the stages of the parser', () => {
  it('do not import one another: only a pipeline knows their order', () => {
    const stages = ['clean', 'blocks', 'article'].map((name) => `packages/parser/src/${name}/`);
    const crossing = offences(sourceFiles('packages/parser/src'), (from, { path }) => {
      const home = stages.find((stage) => path.startsWith(stage));
      const target = from.startsWith('.') ? join(path, '..', from) : '';
      return home !== undefined && stages.some((stage) => stage !== home && target.startsWith(stage));
    });
    expect(crossing).toEqual([]);
  });
});

describe('doors that have one keeper', () => {
  it('only the store knows Prisma, and the bench the plain database that it is measured against', () => {
    const others = sourceFiles('.').filter(
      ({ path }) => !path.startsWith('packages/core/') && path !== 'tests/bench/store/plain-archive.ts',
    );
    expect(offences(others, (from) => /prisma|better-sqlite3/.test(from))).toEqual([]);
    const inside = sourceFiles('packages/core/src').filter(
      ({ path }) => !path.startsWith('packages/core/src/store/'),
    );
    expect(offences(inside, (from) => /prisma|better-sqlite3/.test(from))).toEqual([]);
  });

  it('nobody builds SQL from strings, but one file that makes names of tables of whole numbers', () => {
    const keeper = 'packages/core/src/store/sqlite/word-shards.ts';
    const offending = sourceFiles('.').filter(
      ({ path, text }) =>
        /RawUnsafe|Prisma\.raw\b/.test(text) && !path.startsWith('tests/architecture/') && path !== keeper,
    );
    expect(offending.map(({ path }) => path)).toEqual([]);
  });

  it('nobody makes HTML of strings', () => {
    const files = ['apps', 'packages'].flatMap((folder) => sourceFiles(folder));
    const offending = files.filter(({ text }) =>
      /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|srcDoc=|srcdoc/.test(text),
    );
    expect(offending.map(({ path }) => path)).toEqual([]);
  });

  it('one module of the terminal writes to standard output and error', () => {
    const writers = sourceFiles('apps/terminal/src').filter(({ text }) =>
      /\b(stdout|stderr)\.write\(|\bconsole\.(log|error|warn|info)\(/.test(text),
    );
    expect(writers.map(({ path }) => path).length).toBeLessThanOrEqual(1);
  });

  it('nobody connects to the outside', () => {
    const files = ['apps', 'packages'].flatMap((folder) => sourceFiles(folder));
    expect(offences(files, (from) => /^(undici|axios|got|node-fetch)$/.test(from))).toEqual([]);
  });
});

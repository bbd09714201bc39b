import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('asks in tagged templates alone, so that no value can become SQL', () => {
  const folder = new URL('../../src/store/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(10);
  const offenders = files.filter((name) =>
    /RawUnsafe|Prisma\.raw\(/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(offenders).toEqual([]);
});

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Provider = 'sqlite' | 'postgresql';
export const providers: readonly Provider[] = ['sqlite', 'postgresql'];

const core = new URL('../', import.meta.url);

/** One database's generator and datasource, and the models of both, as one text. */
export function readSchema(provider: Provider): string {
  const models = new URL('prisma/models/', core);
  return [
    new URL(`prisma/${provider}/schema.prisma`, core),
    ...readdirSync(models)
      .sort()
      .map((file) => new URL(file, models)),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Writes {@link readSchema} to a file of its own, because Prisma knows no includes, and answers its path. */
export function gatherSchema(provider: Provider): string {
  const folder = new URL(`generated/schema/${provider}/`, core);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = new URL('schema.prisma', folder);
  writeFileSync(file, readSchema(provider));
  return fileURLToPath(file);
}

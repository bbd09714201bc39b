/*
 * npm run migration -- NAME           writes the next migration of both databases, from the last schema to this one
 * npm run migration -- NAME --empty   one without SQL, to be written by hand
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diffSchema } from './diff-schema.ts';
import { type Provider, providers, readSchema } from './gather-schema.ts';

const migrations = new URL('../prisma/migrations/', import.meta.url);

/** The schema that the last migration led to, or nothing before the first. */
export function readSnapshot(provider: Provider): string | undefined {
  const file = new URL(`${provider}/schema.prisma`, migrations);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function writeMigration(provider: Provider, name: string, empty: boolean): Promise<string> {
  const folder = new URL(`${provider}/`, migrations);
  mkdirSync(folder, { recursive: true });
  const schema = readSchema(provider);
  const sql = await diffSchema(provider, readSnapshot(provider), schema);
  if (sql === '' && !empty) return `${provider}: the models have not changed.`;
  if (sql !== '' && empty) return `${provider}: the models have changed; leave --empty out.`;
  const count = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;
  const own = new URL(`${String(count + 1).padStart(4, '0')}_${name}/`, folder);
  mkdirSync(own);
  writeFileSync(new URL('migration.sql', own), sql);
  writeFileSync(new URL('schema.prisma', folder), schema);
  const rebuilt = [...sql.matchAll(/ALTER TABLE "new_(\w+)" RENAME/g)].map(([, table]) => table);
  const warning =
    rebuilt.length > 0 && provider === 'sqlite'
      ? ` It rebuilds ${rebuilt.join(', ')}: write their triggers again at its end.`
      : '';
  return `${provider}: wrote ${own.pathname}migration.sql.${warning}`;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { empty: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    process.stderr.write('Name the migration in small letters: npm run migration -- add_tags\n');
    process.exit(2);
  }
  for (const provider of providers) {
    process.stdout.write(`${await writeMigration(provider, name, values.empty ?? false)}\n`);
  }
}

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './lend-postgresql.ts';

/** An empty database of its own, on the PostgreSQL of this test run: its address, and how to be rid of it. */
export async function borrowDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const answer = await fetch(inject('postgresqlLender'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`No PostgreSQL could be started: ${server}`);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await tell(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function tell(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

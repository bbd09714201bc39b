import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type RunningPostgresql, startPostgresql } from './start-postgresql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Who to ask for a PostgreSQL. */
    postgresqlLender: string;
  }
}

/** Vitest's global setup: one PostgreSQL for all files of a run, started when the first of them asks for it. */
export default async function lendPostgresql(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<RunningPostgresql> | undefined;
  const lender = createServer((_, response) => {
    started ??= startPostgresql();
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(lender, 'listening');
  const address = lender.address();
  if (address === null || typeof address === 'string') throw new Error('A server has a port.');
  project.provide('postgresqlLender', `http://127.0.0.1:${address.port}`);
  return async () => {
    lender.close();
    lender.closeAllConnections();
    await (await started)?.stop();
  };
}

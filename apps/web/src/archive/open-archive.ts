import { createClient, type TearsheetClient } from '@tearsheet/client';

let client: TearsheetClient | undefined;

/** The archive, asked over its API; one client for the process. */
export function openArchive(): TearsheetClient {
  client ??= createClient({ url: process.env.TEARSHEET_API_URL ?? 'http://127.0.0.1:3001' });
  return client;
}

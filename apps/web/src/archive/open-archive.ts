import { createClient, type TearsheetClient } from '@tearsheet/client';
import { apiAddress } from './api-address.ts';

let client: TearsheetClient | undefined;

/** The archive, asked over its API; one client for the process. */
export function openArchive(): TearsheetClient {
  client ??= createClient({ url: apiAddress() });
  return client;
}

export { type ClientOptions, createClient } from './create-client.ts';
export type { TearsheetClient } from './tearsheet-client.ts';

export { type Article, type ErrorCode, isTearsheetError, TearsheetError } from '@tearsheet/core/model';
export { type ClientOptions, createClient } from './create-client.ts';
export type { TearsheetClient } from './tearsheet-client.ts';

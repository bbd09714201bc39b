import type { TearsheetError } from '@tearsheet/core/model';

/** What happens while the server starts. */
export type ServeProgress =
  | { step: 'archive'; dataDir: string }
  | { step: 'seed'; path: string; headline: string }
  | { step: 'seed-failed'; path: string; error: TearsheetError }
  | { step: 'api'; url: string }
  | { step: 'web'; url: string };

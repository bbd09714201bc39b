import type { AppRouter } from '@tearsheet/api';
import type { TRPCClient } from '@trpc/client';

/** What can be asked of an archive, over HTTP or in this process. Every call may throw a TearsheetError. */
export interface TearsheetClient {
  articles: TRPCClient<AppRouter>['articles'];
  annotations: TRPCClient<AppRouter>['annotations'];
  cast: TRPCClient<AppRouter>['cast'];
  stories: TRPCClient<AppRouter>['stories'];
  archive: TRPCClient<AppRouter>['archive'];
  /** What people do with articles: tags, stars, states, collections, highlights, notes, searches, rules. */
  kept: TRPCClient<AppRouter>['kept'];
  /** Work that takes a while. */
  jobs: TRPCClient<AppRouter>['jobs'];
  /** What became of what was imported. */
  imports: TRPCClient<AppRouter>['imports'];
  /** Ends what the client holds open. Calls after it are refused. */
  close(): Promise<void>;
}

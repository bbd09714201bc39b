import { type AppRouter, appRouter, LOCAL_OWNER, type OpenArchive, openArchive } from '@tearsheet/api';
import { TearsheetError } from '@tearsheet/core/model';
import { createTRPCClient, localLink } from '@trpc/client';
import { plainJson } from './plain-json.ts';
import type { TearsheetClient } from './tearsheet-client.ts';
import { withFailuresTold } from './with-failures-told.ts';

export {
  type ArchiveHealth,
  type BackupReport,
  backupArchive,
  checkArchive,
  clusterLines,
  type ExportedFile,
  type ExportReport,
  exportArchive,
  exportSelection,
  formatNames,
  type ImportedRow,
  type ImportReport,
  importPath,
  LOCAL_OWNER,
  limits,
  type MoveReport,
  moveArchive,
  openArchive,
  ParsePool,
  type ParsePoolOptions,
  packPages,
  type RestoreReport,
  readSourceFile,
  restoreArchive,
  retryImport,
  type SelectionReport,
  type SourceUpload,
  sourceTypes,
  VERSION,
  writeArticle,
} from '@tearsheet/api';
export { type ArchivePlace, archivePlace } from './archive-place.ts';
export { defaultDataDir } from './default-data-dir.ts';
export { findToken } from './find-token.ts';

export interface LocalOptions {
  /** The folder of the archive; see `defaultDataDir`. Opened with the first call, and made when it is not there. */
  dataDir: string;
  /** `postgres://…`: the rows are there, and only the sources in the folder. */
  databaseUrl?: string;
  /** Processes that read sources, at most; as many as there are processors if absent. */
  jobs?: number;
}

/** A client of an archive on this disk, without a server. It may be used while a server runs on the same archive. */
export function local(options: LocalOptions): TearsheetClient {
  let opened: Promise<OpenArchive> | undefined;
  let closed = false;
  const open = (): Promise<OpenArchive> => {
    opened ??= openArchive(options).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const { articles, annotations, cast, stories, archive, kept, imports, jobs } = withFailuresTold(
    createTRPCClient<AppRouter>({
      links: [
        localLink({
          router: appRouter,
          transformer: plainJson,
          createContext: async () => {
            if (closed) throw new TearsheetError('usage', 'This client is closed. Make another one.');
            return { owner: LOCAL_OWNER, archive: await open() };
          },
        }),
      ],
    }),
    options.dataDir,
  );
  return {
    articles,
    annotations,
    cast,
    stories,
    jobs,
    archive,
    kept,
    imports,
    close: async () => {
      closed = true;
      await (await opened)?.close();
    },
  };
}

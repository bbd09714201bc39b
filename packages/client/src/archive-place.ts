import { defaultDataDir } from './default-data-dir.ts';

/** Where an archive is: its folder, and its database where the rows are not in the folder. */
export interface ArchivePlace {
  dataDir: string;
  /** `postgres://…` */
  databaseUrl?: string;
}

/** The archive that was asked for: the folder as `defaultDataDir` has it, and `DATABASE_URL` where that is set. */
export function archivePlace(given?: string, environment: NodeJS.ProcessEnv = process.env): ArchivePlace {
  const { DATABASE_URL: databaseUrl } = environment;
  return {
    dataDir: defaultDataDir(given, environment),
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
  };
}

import { openStore } from '@tearsheet/core/store';
import { ParsePool } from './parse-pool/parse-pool.ts';
import type { Archive } from './services/archive.ts';
import { PageGallery } from './services/page-gallery.ts';

export interface OpenArchiveOptions {
  /** The folder of the archive. Made when it is not there. */
  dataDir: string;
  /** `postgres://…`: the rows are there, and only the sources in the folder. */
  databaseUrl?: string;
  /** Children that read sources, at most; as many as there are processors if absent. */
  jobs?: number;
  /** The most pages (of 4 KiB) that the database may have. */
  maxPages?: number;
  /** What time it is, for dating what comes in; the system's clock if absent. */
  now?: () => Date;
}

export interface OpenArchive extends Archive {
  /**
   * Does jobs here as they come, so many at once, until the archive is closed.
   *
   * @param onTrouble told of troubles of the queue, which goes on
   * @returns ends it: jobs at hand are given back
   */
  work(options: { slots: number; onTrouble(error: unknown): void }): Promise<() => Promise<void>>;
  /** Lets running work finish; jobs are given back, to be gone on with. */
  close(): Promise<void>;
}

/** Opens the archive in a folder, with a pool of children to read sources in. @throws TearsheetError `archive-…` */
export async function openArchive({ jobs, now, ...options }: OpenArchiveOptions): Promise<OpenArchive> {
  const parser = new ParsePool({
    ...(jobs === undefined ? {} : { jobs }),
    ...(now === undefined ? {} : { now }),
  });
  const store = await openStore(options);
  const archive: Archive = { store, parser, pages: new PageGallery(parser) };
  const working = new Set<() => Promise<void>>();
  return {
    ...archive,
    async work({ slots, onTrouble }) {
      const { performJob } = await import('./jobs/perform-job.ts');
      const end = await store.jobs.work({
        slots,
        perform: (ref, signal) => performJob(archive, ref, signal),
        onTrouble,
      });
      const stop = async () => {
        working.delete(stop);
        await end();
      };
      working.add(stop);
      return stop;
    },
    close: async () => {
      await Promise.all([...working].map((stop) => stop()));
      await parser.close();
      await store.close();
    },
  };
}

import { LOCAL_OWNER, offerGathering, openArchive } from '@tearsheet/api';
import { TearsheetError } from '@tearsheet/core/model';
import { addSeeds } from './add-seeds.ts';
import { BODY_BYTES, openApiDoor } from './api-door.ts';
import { expireDaily } from './expire-daily.ts';
import { keepToken } from './keep-token.ts';
import { type LogLevel, openLog } from './log.ts';
import type { ServeProgress } from './serve-progress.ts';
import { startWebProcess } from './web-door/start-web-process.ts';

export interface ServeOptions {
  /** The folder of the archive. */
  dataDir: string;
  /** `postgres://…`: the rows are there, and only the sources in the folder. */
  databaseUrl?: string;
  /** Only this machine's own names: there are no accounts yet that others could be told apart by. */
  host?: string;
  /** The web reader's; 3000 if absent, 0 for any. */
  port?: number;
  /** The API's; 3001 if absent, 0 for any. */
  apiPort?: number;
  /** A folder whose files a new archive starts with. */
  seeds?: string;
  /** Processes that read sources, at most. */
  jobs?: number;
  /** Jobs that are done here at once; 1 if absent, 0 where others do them (`tearsheet work`). */
  workers?: number;
  /** False: the API alone. */
  web?: boolean;
  /** URL of a module with pages other than the reader's. */
  pages?: string;
  /** What goes to standard error; `warn` if absent. */
  log?: LogLevel;
  onProgress?(progress: ServeProgress): void;
}

export interface RunningServer {
  /** `web` is absent when only the API was asked for. */
  addresses: { api: string; web?: string };
  /** Finishes running requests, then closes everything. */
  stop(): Promise<void>;
  /** Resolves after `stop`; rejects with a TearsheetError when the web reader ended by itself. */
  stopped: Promise<void>;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Serves an archive on this machine: the web reader and the API, both answering when this resolves.
 *
 * @throws TearsheetError `not-allowed`, `port-in-use`, `archive-…`, `internal`
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { dataDir, databaseUrl, host = 'localhost', seeds, jobs, onProgress: report = () => {} } = options;
  if (!LOOPBACK.has(host)) {
    throw new TearsheetError(
      'not-allowed',
      `Tearsheet serves only this machine, not ${host}: there are no accounts yet to keep others out. Leave --host away.`,
    );
  }
  const log = openLog(options.log);
  const closing: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (let close = closing.pop(); close; close = closing.pop()) await close();
  };
  try {
    const archive = await openArchive({
      dataDir,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(jobs === undefined ? {} : { jobs }),
    });
    closing.push(archive.close);
    report({ step: 'archive', dataDir });
    const token = await keepToken(dataDir, log);
    if (seeds !== undefined) await addSeeds(archive, seeds, report);
    closing.push(await expireDaily(archive, log));
    const { workers = 1 } = options;
    if (workers > 0) {
      await archive.work({
        slots: workers,
        onTrouble: (err) => log.error({ err }, 'the queue of jobs has trouble'),
      });
      // After an update, what older rules found is found anew behind what people ask for.
      await offerGathering(LOCAL_OWNER, archive);
    }

    const api = await openApiDoor({ archive, token, port: options.apiPort ?? 3001, log });
    closing.push(api.stop);
    const apiUrl = `http://localhost:${api.port}`;
    report({ step: 'api', url: apiUrl });
    if (options.web === false) return running({ api: apiUrl }, closeAll);

    const web = await startWebProcess({
      kind: 'open',
      port: options.port ?? 3000,
      api: { port: api.port, token },
      bodyBytes: BODY_BYTES,
      level: options.log ?? 'warn',
      pages: options.pages ?? new URL('./web-door/next-pages.js', import.meta.url).href,
    });
    closing.push(web.stop);
    const webUrl = `http://localhost:${web.port}`;
    report({ step: 'web', url: webUrl });
    return running({ api: apiUrl, web: webUrl }, closeAll, web.ended);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function running(
  addresses: RunningServer['addresses'],
  closeAll: () => Promise<void>,
  webEnded?: Promise<void>,
): RunningServer {
  let stopping: Promise<void> | undefined;
  const { promise: stopped, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => {
    stopping ??= closeAll();
    stopping.then(resolve, reject);
    return stopping;
  };
  void webEnded?.then(() => {
    if (stopping) return;
    reject(
      new TearsheetError(
        'internal',
        'The web reader ended by itself. Start Tearsheet again; its log says more.',
      ),
    );
    return stop();
  });
  return { addresses, stop, stopped };
}

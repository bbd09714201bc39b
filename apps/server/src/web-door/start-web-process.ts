import { fork } from 'node:child_process';
import { ErrorCode, TearsheetError } from '@tearsheet/core/model';
import type { FromWeb, ToWeb, WebOrders } from './web-message.ts';

export interface WebProcess {
  port: number;
  /** Resolves when it ends, asked to or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Longer than running requests get. */
const STOP_TIME = 15_000;

/** Starts the web door in a process of its own. @throws TearsheetError `port-in-use`, `not-allowed`, `internal` */
export async function startWebProcess(orders: WebOrders): Promise<WebProcess> {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const child = fork(new URL('./web-process.js', import.meta.url), [], {
    env: {
      ...Object.fromEntries(
        Object.entries({ PATH, HOME, TMPDIR, LANG }).filter(([, value]) => value !== undefined),
      ),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      TEARSHEET_API_URL: `http://127.0.0.1:${orders.api.port}`,
    },
    execArgv: [],
    // Nothing of it may reach standard output: that is the caller's.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const tell = (message: ToWeb) => child.connected && child.send(message);
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: FromWeb) => {
      if (message.kind === 'ready') tell(orders);
      else if (message.kind === 'open') resolve(message.port);
      else reject(readFailure(message));
    });
    child.once('error', reject);
    void ended.then(() =>
      reject(new TearsheetError('internal', 'The web reader did not start. Build it again.')),
    );
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    port,
    ended,
    stop: async () => {
      tell({ kind: 'stop' });
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIME);
      await ended;
      clearTimeout(timer);
    },
  };
}

function readFailure({ code, message }: { code: string; message: string }): TearsheetError {
  const known = ErrorCode.safeParse(code);
  return new TearsheetError(known.success ? known.data : 'internal', message);
}

import type { RunningServer } from './serve.ts';

/**
 * Stops the server when the system or Ctrl-C asks for it; asked a second time, the process ends at once. Resolves
 * when everything is closed. @throws TearsheetError as `stopped` of the server
 */
export async function stopOnSignals(server: Pick<RunningServer, 'stop' | 'stopped'>): Promise<void> {
  let asked = false;
  const stop = (signal: NodeJS.Signals) => {
    if (asked) process.exit(signal === 'SIGINT' ? 130 : 1);
    asked = true;
    void server.stop();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    await server.stopped;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

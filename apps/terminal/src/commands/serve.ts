import { leaveSignals } from '../cli/end-on-signals.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';

interface ServeCommandOptions extends GlobalOptions {
  port: number;
  apiPort: number;
  seeds?: string;
  workers: number;
}

/** `tearsheet serve`: the web reader and the API, until it is interrupted. Prints both addresses once they answer. */
export async function serveArchive({
  port,
  apiPort,
  seeds,
  workers,
  quiet,
  data,
}: ServeCommandOptions): Promise<void> {
  const { archivePlace } = await import('@tearsheet/client/local');
  const { serve, stopOnSignals } = await import('@tearsheet/server');
  const server = await serve({
    ...archivePlace(data),
    port,
    apiPort,
    workers,
    ...(seeds === undefined ? {} : { seeds }),
    onProgress: (progress) => {
      if (progress.step === 'seed-failed')
        void writeMessage(`tearsheet: ${progress.path}: ${progress.error.message}`);
      else if (progress.step === 'seed' && !quiet) void writeMessage(`Brought in: ${progress.headline}`);
    },
  });
  leaveSignals();
  const { web, api } = server.addresses;
  if (web !== undefined) await writeOutput(`Reader  ${web}\n`);
  await writeOutput(`API     ${api}\n`);
  await stopOnSignals(server);
}

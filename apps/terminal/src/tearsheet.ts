import { readFileSync } from 'node:fs';
import { endOnSignals } from './cli/end-on-signals.ts';
import { fulfilWishes } from './cli/last-wishes.ts';
import { reportFailure } from './cli/report-failure.ts';
import { runProgram } from './cli/run-program.ts';

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

endOnSignals();
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, async (error: unknown) => {
    fulfilWishes();
    process.exit(await reportFailure(error, process.env));
  });
}

// Workers and open handles must not keep a command alive that is done; all output has been awaited.
process.exit(await runProgram(process.argv.slice(2), version, process.env));

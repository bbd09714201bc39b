import { fulfilWishes } from './last-wishes.ts';

const DEADLY = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const listeners = new Map(
  Object.entries(DEADLY).map(([signal, exitCode]) => [
    signal,
    () => {
      fulfilWishes();
      process.exit(exitCode);
    },
  ]),
);

/** Ends the process on SIGHUP, SIGINT and SIGTERM, with the terminal given back. */
export function endOnSignals(): void {
  for (const [signal, end] of listeners) process.on(signal, end);
}

/** Leaves the signals to somebody who ends the process more slowly. */
export function leaveSignals(): void {
  for (const [signal, end] of listeners) process.off(signal, end);
}

import { destination, type Logger, pino } from 'pino';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Lines of JSON on standard error. No bodies, no queries, no secrets. */
export function openLog(level: LogLevel = 'warn'): Logger {
  return pino(
    {
      level,
      base: null,
      redact: ['authorization', 'cookie', 'token', 'password', 'key'].flatMap((name) => [
        name,
        `*.${name}`,
        `*.*.${name}`,
      ]),
    },
    destination({ dest: 2, sync: true }),
  );
}

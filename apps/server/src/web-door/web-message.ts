import type { LogLevel } from '../log.ts';

/** What the web door's process is told when it starts. */
export interface WebOrders {
  kind: 'open';
  port: number;
  api: { port: number; token: string };
  bodyBytes: number;
  level: LogLevel;
  /** URL of the module that exports `openPages`. */
  pages: string;
}

export type ToWeb = WebOrders | { kind: 'stop' };

export type FromWeb =
  | { kind: 'ready' }
  | { kind: 'open'; port: number }
  | { kind: 'failed'; code: string; message: string };

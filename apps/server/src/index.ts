export type { LogLevel } from './log.ts';
export { type RunningServer, type ServeOptions, serve } from './serve.ts';
export type { ServeProgress } from './serve-progress.ts';
export { stopOnSignals } from './stop-on-signals.ts';

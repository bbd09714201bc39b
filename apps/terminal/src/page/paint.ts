import type { Look } from './theme.ts';

/** Puts a look on a text, and takes it off behind it. */
export function paint(text: string, look: Look): string {
  return look.length === 0 || text === '' ? text : `\x1b[${look.join(';')}m${text}\x1b[0m`;
}

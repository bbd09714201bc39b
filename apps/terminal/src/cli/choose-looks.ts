import type { Looks } from '../page/theme.ts';

/** How much a terminal is to be adorned. NO_COLOR counts when it is set and not empty (no-color.org). */
export function chooseLooks(
  { color }: { color: boolean },
  terminal: { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): Looks {
  if (!terminal.isTTY || env.TERM === 'dumb') return 'none';
  return color && !env.NO_COLOR ? 'colours' : 'marks';
}

import { paint } from '../../page/paint.ts';
import type { Theme } from '../../page/theme.ts';

/** The margin before a line; a bar in it marks the lines that are lit, also for those who see no colours. */
export function drawMargin(margin: number, lit: boolean, theme: Theme): string {
  if (margin < 2) return ' '.repeat(margin);
  return `${' '.repeat(margin - 2)}${lit ? `${paint('▌', theme.bar)} ` : '  '}`;
}

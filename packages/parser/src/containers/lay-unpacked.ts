import { layPage } from '../html/lay-page.ts';
import { limits } from '../limits.ts';
import type { LaidBlock, LaidPage } from '../sources/laid-page.ts';
import type { Unpacked } from './unpacked.ts';

/** An article of a container laid out: what the container states, a line each, then its bodies; `undefined` where none is markup. */
export function layUnpacked({ text, bodies }: Unpacked): LaidPage | undefined {
  if (!bodies.some(({ kind }) => kind === 'html')) return undefined;
  const blocks: LaidBlock[] = [];
  let cut = false;
  let at = 0;
  for (const { kind, start, end } of bodies) {
    blocks.push(...layLines(text, at, start));
    if (kind === 'html') {
      const laid = layPage(text, start, end);
      blocks.push(...laid.blocks);
      cut ||= laid.cut === true;
    } else blocks.push(...layLines(text, start, end));
    at = end;
    if (blocks.length > limits.laidBlocks) {
      cut = true;
      break;
    }
  }
  if (!cut) blocks.push(...layLines(text, at, text.length));
  return { blocks: blocks.slice(0, limits.laidBlocks), ...(cut ? { cut } : {}) };
}

function layLines(text: string, from: number, to: number): LaidBlock[] {
  return Array.from(text.slice(from, to).matchAll(/[^\n]*\S[^\n]*/g), ({ 0: line, index }) => ({
    kind: 'text',
    runs: [{ start: from + index, end: from + index + line.length, text: line.trim() }],
  }));
}

import type { PrintLine } from '../draft/print-line.ts';

const SOFT = '\u00ad';
/** A line that holds nothing but the hyphen that a soft one became where the printed line ended. */
const LONE_HYPHEN = /^[-\u2010]$/;
/** So many lines must end in a soft hyphen before they are looked at. */
const FEWEST = 4;
/** Lines that the printer ended at a soft hyphen are long: their mean as a share of long lines. */
const LONG = 0.6;

/**
 * Puts lines together that `pdftotext -raw` ends at each soft hyphen, whether the printed line ends there or not. Where it
 * does, the hyphen that was printed stands behind it in a line of its own.
 *
 * @param source the text that the lines are cut from
 */
export function stitchLines(lines: readonly PrintLine[], source: string): readonly PrintLine[] {
  if (!source.includes(`${SOFT}\n`) && !source.includes(`${SOFT}\r`)) return lines;
  if (!areCutInside(lines)) return lines;
  const stitched: PrintLine[] = [];
  let open: PrintLine | undefined;
  for (const line of lines) {
    if (open) open = { ...open, end: line.end, text: source.slice(open.start, line.end) };
    else open = line;
    if (line.text.endsWith(SOFT)) continue;
    stitched.push({ ...open, place: stitched.length });
    open = undefined;
  }
  if (open) stitched.push({ ...open, place: stitched.length });
  return stitched;
}

function areCutInside(lines: readonly PrintLine[]): boolean {
  let cut = 0;
  let length = 0;
  let lone = 0;
  for (const [at, { text }] of lines.entries()) {
    if (!text.endsWith(SOFT)) continue;
    cut++;
    length += text.length;
    if (LONE_HYPHEN.test(lines[at + 1]?.text ?? '')) lone++;
  }
  if (cut < FEWEST) return false;
  if (lone > 0) return true;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return length / cut < LONG * (lengths[Math.floor(lengths.length * 0.9)] ?? 0);
}

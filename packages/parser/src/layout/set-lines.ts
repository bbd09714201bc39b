import { isUnspaced } from '../language/sentence.ts';
import type { SetLine } from './set-line.ts';
import type { Run } from './sheet.ts';

/** Of the size of the font: baselines that differ by less are one line, as with raised figures. */
const SAME_BASELINE = 0.45;
/** A gap so wide parts columns, not words. */
const GUTTER = 3;
/** A gap so wide parts words. */
const BLANK = 0.17;

/** Sets runs that come in reading order into lines. */
export function setLines(runs: readonly Run[], page: number): SetLine[] {
  const lines: SetLine[] = [];
  let open: Run[] = [];
  const close = () => {
    const line = setLine(open, page);
    if (line) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    const last = open.at(-1);
    if (last && !isBeside(last, run, open)) close();
    // Blanks say nothing of where a line begins.
    if (open.length > 0 || run.text.trim() !== '') open.push(run);
  }
  close();
  return lines;
}

function isBeside(last: Run, run: Run, open: readonly Run[]): boolean {
  if (run.text.trim() === '') return true;
  const inked = open.findLast(({ text }) => text.trim() !== '') ?? last;
  const size = Math.max(inked.size, run.size);
  if (Math.abs(inked.baseline - run.baseline) > size * SAME_BASELINE)
    return isBesideInitial(inked, run, open);
  const gap = run.rtl ? inked.x - (run.x + run.width) : run.x - (inked.x + inked.width);
  return gap < size * GUTTER && gap > -size * 2;
}

/** A large first letter stands beside the first lines of its paragraph. */
function isBesideInitial(first: Run, run: Run, open: readonly Run[]): boolean {
  return (
    open.length === 1 &&
    /^["“«„]?\p{L}$/u.test(first.text.trim()) &&
    first.size > run.size * 1.7 &&
    run.baseline < first.baseline &&
    run.baseline > first.baseline - first.size * 1.2 &&
    run.x > first.x
  );
}

function setLine(runs: readonly Run[], page: number): SetLine | undefined {
  const inked = runs.filter(({ text }) => text.trim() !== '');
  if (inked.length === 0) return undefined;
  const stretched = isStretched(runs);
  const pieces: { start: number; run: Run }[] = [];
  let text = '';
  let before: Run | undefined;
  for (const run of runs) {
    let words = stretched ? closeUp(run.text) : run.text;
    if (text === '') words = words.trimStart();
    if (words === '') continue;
    if (before && needsBlank(text, words, before, run, stretched)) text += ' ';
    if (stretched && text.endsWith(' ') && isTight(text.trimEnd(), words.trimStart())) text = text.trimEnd();
    pieces.push({ start: text.length, run });
    text += words;
    if (run.text.trim() !== '') before = run;
  }
  text = text.trimEnd();
  if (text === '') return undefined;
  // A large first letter is no measure of its line.
  const main = inked.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  const body = inked.filter((run) => run.size <= main.size * 1.7);
  const x = Math.min(...inked.map((run) => run.x));
  const top = Math.min(...body.map((run) => run.top));
  return {
    text,
    page,
    x,
    top,
    width: Math.max(...inked.map((run) => run.x + run.width)) - x,
    height: Math.max(...body.map((run) => run.top + run.height)) - top,
    baseline: main.baseline,
    size: main.size,
    font: main.font,
    rtl: main.rtl,
    pieces: pieces.filter(({ start }) => start < text.length),
  };
}

function needsBlank(text: string, words: string, before: Run, run: Run, stretched: boolean): boolean {
  if (/\s$/.test(text) || /^\s/.test(words)) return false;
  if (stretched && isTight(text, words)) return false;
  const gap = run.rtl ? before.x - (run.x + run.width) : run.x - (before.x + before.width);
  return (
    gap > Math.max(before.size > run.size * 1.7 ? run.size : before.size, run.size) * BLANK &&
    !(before.size > run.size * 1.7)
  );
}

const isTight = (text: string, words: string): boolean =>
  isUnspaced(text.charCodeAt(text.length - 1)) && isUnspaced(words.charCodeAt(0));

/** Whether a line of Chinese or Japanese was spread to fill its column, so that its blanks are no blanks. */
function isStretched(runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join('');
  let joints = 0;
  let blanks = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isUnspaced(text.charCodeAt(at))) continue;
    if (isUnspaced(text.charCodeAt(at + 1))) joints++;
    else if (text[at + 1] === ' ' && isUnspaced(text.charCodeAt(at + 2))) blanks++;
  }
  return blanks >= 2 && blanks > joints * 0.12;
}

function closeUp(text: string): string {
  let closed = '';
  for (let at = 0; at < text.length; at++) {
    const inside =
      text[at] === ' ' && isUnspaced(text.charCodeAt(at - 1)) && isUnspaced(text.charCodeAt(at + 1));
    if (!inside) closed += text[at];
  }
  return closed;
}

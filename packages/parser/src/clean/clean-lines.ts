import type { Repair, RepairKind } from '@tearsheet/core/model';
import type { PrintLine } from '../draft/print-line.ts';
import { hasTurnedLamAlef, turnLamAlef } from '../language/lam-alef.ts';
import { unifyRadicals } from '../language/radicals.ts';
import { orderBidi } from './order-bidi.ts';

const DIRT =
  /[\0-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufb00-\ufb06\u2e80-\u2fd5]| {2}|\udb40[\udc00-\udc7f]/;
const RUN =
  /[ \t]{2,}|\t|(?:\u00ad\n?)+|[\ufb00-\ufb06]|[\u2e80-\u2fd5]+|(?:[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f])+/g;
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
/** Runs in one line that are logged one by one; more of them are logged together. */
const LOGGED_APART = 3;

const WHY: Partial<Record<RepairKind, string>> = {
  'white-space': 'Blanks and tabs inside a line are one blank',
  ligature: 'A ligature stands for its letters',
  'soft-hyphen': 'A soft hyphen inside a line shows nothing',
  'control-character': 'Control characters show nothing and may do harm',
  encoding: 'Fonts of PDFs give the signs of radicals for the characters that look the same',
};

/** Takes out of lines what is no part of their words: control characters, soft hyphens, wide blanks, ligatures. */
export function cleanLines(lines: readonly PrintLine[]): { lines: PrintLine[]; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const cleaned: PrintLine[] = [];
  const turned = lines.some(({ text }) => hasTurnedLamAlef(text));
  for (const printed of lines) {
    const ordered = orderLine(printed, repairs);
    const line = turned ? turnLetters(ordered, repairs) : ordered;
    if (!DIRT.test(line.text)) cleaned.push(line);
    else {
      const clean = cleanLine(line, repairs);
      if (clean) cleaned.push(clean);
    }
  }
  return { lines: cleaned, repairs };
}

/** A line from right to left in the order of its words. */
const orderLine = (line: PrintLine, repairs: Repair[]): PrintLine =>
  rewriteLine(
    line,
    orderBidi(line.text),
    'Words from right to left were written as they stand on the page, not as they are read',
    repairs,
  );

/** A line of Arabic with the letters of its ligatures the right way round. */
const turnLetters = (line: PrintLine, repairs: Repair[]): PrintLine =>
  rewriteLine(
    line,
    turnLamAlef(line.text),
    'The two letters of the ligature lam-alef stood the wrong way round',
    repairs,
  );

function rewriteLine(line: PrintLine, text: string, why: string, repairs: Repair[]): PrintLine {
  if (text === line.text) return line;
  repairs.push({
    kind: 'encoding',
    range: { kind: 'text', start: line.start, end: line.end },
    before: shown(line.text),
    after: shown(text),
    why,
  });
  return { ...line, text };
}

interface Run {
  kind: RepairKind;
  start: number;
  end: number;
  after: string;
  /** Where its replacement stands in the cleaned text. */
  at: number;
}

function cleanLine(line: PrintLine, repairs: Repair[]): PrintLine | undefined {
  const source = line.text;
  const runs: Run[] = [];
  const shifts: { at: number; by: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(RUN)) {
    const [run] = match;
    // A soft hyphen at the end of a line is the typesetter's: joining lines decides on it.
    if (
      run[0] === '\u00ad' &&
      match.index + run.length === source.length &&
      /[\p{L}\p{N}]$/u.test(text + source.slice(from, match.index))
    ) {
      continue;
    }
    const kind = kindOf(run);
    text += source.slice(from, match.index);
    const after = whatItStandsFor(kind, run, source);
    runs.push({ kind, start: match.index, end: match.index + run.length, after, at: text.length });
    text += after;
    shifts.push({ at: text.length, by: run.length - after.length });
    from = match.index + run.length;
  }
  text += source.slice(from);
  logRuns(line, runs, text, repairs);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return { ...line, text: trimmed, shifts: shifts.map(({ at, by }) => ({ at: Math.max(0, at - lead), by })) };
}

function whatItStandsFor(kind: RepairKind, run: string, around: string): string {
  if (kind === 'white-space') return ' ';
  if (kind === 'encoding') return unifyRadicals(run, around);
  return kind === 'ligature' ? (LIGATURES[run.charCodeAt(0) - 0xfb00] ?? '') : '';
}

function kindOf(run: string): RepairKind {
  const code = run.charCodeAt(0);
  if (code === 0x20 || code === 0x09) return 'white-space';
  if (code === 0xad) return 'soft-hyphen';
  if (code >= 0x2e80 && code <= 0x2fd5) return 'encoding';
  return code >= 0xfb00 && code <= 0xfb06 ? 'ligature' : 'control-character';
}

function logRuns(line: PrintLine, runs: readonly Run[], text: string, repairs: Repair[]): void {
  const log = (first: Run, last: Run, kind: RepairKind) =>
    repairs.push({
      kind,
      range: { kind: 'text', start: line.start + first.start, end: line.start + last.end },
      before: shown(line.text.slice(first.start, last.end)),
      after: text.slice(first.at, last.at + last.after.length),
      why: WHY[kind] ?? '',
    });
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return;
  if (runs.length <= LOGGED_APART) for (const run of runs) log(run, run, run.kind);
  else log(first, last, runs.find((run) => run.kind !== 'white-space')?.kind ?? 'white-space');
}

/** Control characters as their pictures (U+2400 and on), so that a repair can name them. */
function shown(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20
      ? String.fromCharCode(0x2400 + code)
      : code === 0x7f
        ? '\u2421'
        : `\\x${code.toString(16)}`;
  });
}

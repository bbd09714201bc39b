import type { Repair, TextRange } from '@tearsheet/core/model';
import type { Passage } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { type HyphenVerdict, judgeHyphen } from '../language/hyphens.ts';
import { meetsInsideWord } from '../language/meets-inside-word.ts';
import { isUnspaced } from '../language/sentence.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

const CUT = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
const SUSPENDED = /^(?:and|or|to|und|oder|bzw|bis|et|ou|y|o|e|en|of|i|lub|и|или)\s/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)*$/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)*/u;

/** What lines are joined with: the source, its words, and how its lines end inside words. */
export interface JoinContext {
  readonly source: string;
  readonly words: Vocabulary;
  /** How often lines end inside a word. */
  readonly habit: number;
  /** Whether cut words end in a sign that no word of the text has inside. */
  readonly ownSign?: boolean;
}

/** The share of lines that end in a hyphen. */
export function hyphenHabit(lines: readonly PrintLine[]): number {
  let cuts = 0;
  for (const { text } of lines) if (CUT.test(text.length > 4 ? text.slice(-4) : text)) cuts++;
  return lines.length === 0 ? 0 : cuts / lines.length;
}

/** Whether the typesetter cuts words with a sign of his own (U+2010), which stands nowhere but at line ends. */
export function hasOwnSign(lines: readonly PrintLine[]): boolean {
  const signs = lines.reduce((sum, { text }) => sum + (text.endsWith('\u2010') ? 1 : 0), 0);
  return signs >= FEWEST_SIGNS && !lines.some(({ text }) => /\u2010\S/.test(text));
}

/** So many lines must end in a sign before it counts as the typesetter's. */
const FEWEST_SIGNS = 3;

/** Makes one passage of the lines of a block. Each line end that goes is a repair, each hyphen is judged. */
export function joinLines(
  lines: readonly PrintLine[],
  context: JoinContext,
): { passage: Passage; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    starts.push(length);
    const part = next ? joinPair(line, next, context, repairs) : withoutSoftHyphen(line.text);
    parts.push(part);
    length += part.length;
  }
  return { passage: { text: parts.join(''), lines, starts }, repairs };
}

/** The text of a line with what joins it to the next. */
function joinPair(line: PrintLine, next: PrintLine, context: JoinContext, repairs: Repair[]): string {
  const { text } = line;
  const tail = text.length > 80 ? text.slice(-80) : text;
  if (CUT.test(tail) && /^[\p{L}\p{N}]/u.test(next.text)) {
    const mark = text.slice(-1);
    const before = LAST_WORD.exec(tail.slice(0, -1).replaceAll('\u2010', '-'))?.[0] ?? '';
    const after = FIRST_WORD.exec(next.text.slice(0, 80).replaceAll('\u2010', '-'))?.[0] ?? '';
    const suspended = mark !== '\u00ad' && SUSPENDED.test(next.text.slice(0, 8));
    const verdict: HyphenVerdict = suspended
      ? { keep: true, why: 'The first part of two compounds, as in short- and long-term' }
      : mark === '\u00ad'
        ? { keep: false, why: 'A soft hyphen shows where the typesetter cut the word' }
        : context.ownSign
          ? judgeBySign(mark, before + after, context.words)
          : judgeHyphen(before, after, context.words, context.habit);
    const { range, between } = betweenLines(line, next, context.source, 1);
    repairs.push({
      kind: verdict.keep ? 'keep-hyphen' : 'join-hyphenated',
      range,
      before: mark + between,
      after: suspended ? '- ' : verdict.keep ? '-' : '',
      why: verdict.why,
    });
    return suspended ? `${text.slice(0, -1)}- ` : verdict.keep ? `${text.slice(0, -1)}-` : text.slice(0, -1);
  }
  const joint = blankBetween(text, next.text, context.words);
  const { range, between } = betweenLines(line, next, context.source, 0);
  const turned = line.page !== next.page || line.column !== next.column;
  const why = turned
    ? 'The sentence goes on in the next column or page'
    : 'The line was wrapped to fit its column';
  repairs.push({ kind: 'join-lines', range, before: between, after: joint, why });
  return text + joint;
}

/** Where the typesetter has a sign of his own, other hyphens are the author's. */
function judgeBySign(mark: string, whole: string, words: Vocabulary): HyphenVerdict {
  if (mark === '\u2010') return { keep: false, why: 'This sign stands only where the typesetter cut a word' };
  return words.count(whole) > 0
    ? { keep: false, why: `The text writes ${whole} elsewhere` }
    : { keep: true, why: 'The typesetter cuts words with another sign' };
}

/** Chinese and Japanese lines join without a blank, Korean ones inside words; so do words at a dash or slash that had none. */
function blankBetween(text: string, next: string, words: Vocabulary): '' | ' ' {
  const last = text.charCodeAt(text.length - 1);
  const first = next.charCodeAt(0);
  if (isUnspaced(last) && isUnspaced(first)) return '';
  if (last >= 0xac00 && last <= 0xd7a3 && meetsInsideWord(text, next, words)) return '';
  return /[^\s][—/]$/.test(text) && !/\s[—/]$/.test(text) && /^[\p{L}\p{N}]/u.test(next) ? '' : ' ';
}

/** The white space between two lines, or nothing where something else stands between them. */
function betweenLines(
  line: PrintLine,
  next: PrintLine,
  source: string,
  back: number,
): { range: TextRange; between: string } {
  const start = line.end - back;
  if (next.start < line.end || next.start - line.end > 400)
    return { range: { kind: 'text', start, end: line.end }, between: '' };
  const between = source.slice(line.end, next.start);
  if (/\S/.test(between)) return { range: { kind: 'text', start, end: line.end }, between: '' };
  return { range: { kind: 'text', start, end: next.start }, between: lineFeeds(between) };
}

const lineFeeds = (text: string): string =>
  text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n').replace(/[\0\u0080-\u009f\ufeff]/g, '');

const withoutSoftHyphen = (text: string): string => (text.endsWith('\u00ad') ? text.slice(0, -1) : text);

import { cleanLine, type Notice, type Removal } from '@tearsheet/core/model';
import { foundByline } from '../article/find-byline.ts';
import { readByline, readNames } from '../article/read-byline.ts';
import type { Finding } from '../draft/finding.ts';
import type { FoundByline } from '../draft/head.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf } from '../draft/take-lines.ts';
import { type FoundDate, findDate } from '../language/dates.ts';
import { datesOfLine, marksChange } from '../language/dates-of-line.ts';
import { endsSentence } from '../language/sentence.ts';
import type { GalleyBlock } from './shape-layout.ts';

/** What stands between the headline and the text. */
export interface LayoutHead {
  byline: FoundByline;
  deck?: Finding;
  published?: Finding;
  modified?: Finding;
  rest: GalleyBlock[];
  removals: Removal[];
  notices: Notice[];
}

/** Blocks below the headline, and at the end, in which a byline or a date may stand by itself. */
const TOP = 8;
const END = 4;
const LONGEST = 160;
const LONGEST_DECK = 260;

/** Takes bylines and dates out of the blocks below the headline. */
export function findLayoutHead(blocks: readonly GalleyBlock[]): LayoutHead {
  const head: LayoutHead = {
    byline: { contributors: [], infoSources: [] },
    rest: [],
    removals: [],
    notices: [],
  };
  let isAbove = true;
  const signature = findSignature(blocks);
  for (const [at, one] of blocks.entries()) {
    if (at === signature) {
      takeSignature(head, one);
      continue;
    }
    const near = at < TOP || at >= blocks.length - END;
    if (!near || !takeField(head, one, isAbove)) {
      if (isAbove && isStray(one)) {
        head.removals.push(
          removalOf('other', one.lines, 'find-layout-head', 'A few words above the text, in no paragraph'),
        );
        continue;
      }
      if (isAbove && !head.deck && isDeck(one, blocks.slice(at + 1, at + TOP))) {
        takeDeck(head, one);
        continue;
      }
      head.rest.push(one);
      if (one.block.kind !== 'heading' && textOf(one).length > 60) isAbove = false;
    }
  }
  return head;
}

/** A few words that a tagged file puts into no paragraph: buttons, counts, labels. */
const isStray = ({ block, lines }: GalleyBlock): boolean =>
  block.kind === 'text' && !block.tagged && block.path.length > 0 && textOf({ lines }).length < 40;

/** A sentence or two above the text that a tagged file puts into no paragraph, where its text stands in some. */
const isDeck = ({ block, lines }: GalleyBlock, below: readonly GalleyBlock[]): boolean =>
  block.kind === 'text' &&
  !block.tagged &&
  block.path.length > 0 &&
  textOf({ lines }).length <= LONGEST_DECK &&
  below.some((next) => next.block.tagged && next.block.kind === 'text');

function takeDeck(head: LayoutHead, { lines }: GalleyBlock): void {
  const value = cleanLine(textOf({ lines }));
  if (value === undefined) return;
  head.deck = { value, ranges: rangesOf(lines), rule: 'find-layout-head', confidence: 0.7 };
  head.removals.push(
    removalOf(
      'deck',
      lines,
      'find-layout-head',
      'What stands between headline and text stands in a field of its own',
    ),
  );
}

function takeField(head: LayoutHead, { block, lines }: GalleyBlock, isAbove: boolean): boolean {
  const text = textOf({ lines });
  if (text.length > LONGEST || block.kind === 'heading' || block.kind === 'item' || block.kind === 'cell')
    return false;
  const dates = datesOfLine(text);
  if (dates) {
    for (const { date, label } of dates) takeDate(head, date, label, lines);
    head.removals.push(removalOf('date', lines, 'find-dates', 'A line that prints a date and nothing else'));
    return true;
  }
  if (isAbove && !block.tagged && block.path.length > 0 && takeMixed(head, text, lines)) return true;
  // A tag that says paragraph is doubted only by the words that open a byline.
  const byline = readByline(text) ?? (isAbove && !block.tagged ? readNames(text) : undefined);
  if (!byline || (head.byline.by && !isAbove)) return false;
  if (!head.byline.by)
    head.byline = foundByline(byline, text, lines, 'find-byline', readByline(text) ? 0.95 : 0.75);
  head.removals.push(removalOf('byline', lines, 'find-byline', 'A line that says who wrote the article'));
  return true;
}

function takeDate(head: LayoutHead, date: FoundDate, label: string, lines: readonly PrintLine[]): void {
  const alternatives = date.alternatives.map((value) => ({ value, why: 'The other order of day and month' }));
  const isPlain = alternatives.length === 0;
  const finding: Finding = {
    value: date.value,
    ranges: rangesOf(lines),
    rule: 'find-dates',
    confidence: isPlain ? 0.95 : 0.6,
    ...(isPlain ? {} : { alternatives }),
  };
  if (marksChange(label)) head.modified ??= finding;
  else head.published ??= finding;
}

/** What parts the fields that a page sets into one line. */
const PARTS = /\s*[|·•/]\s*|\s+[–—-]\s+/u;

/** A line above the text in which a date stands beside names, a place or how long reading takes. */
function takeMixed(head: LayoutHead, text: string, lines: readonly PrintLine[]): boolean {
  const date = findDate(text);
  if (!date || endsSentence(text)) return false;
  const before = text.slice(0, date.start);
  takeDate(head, date, before.split(PARTS).at(-1) ?? '', lines);
  for (const part of before.split(PARTS)) {
    const byline = readByline(part) ?? readNames(part);
    if (byline && !head.byline.by) head.byline = foundByline(byline, part, lines, 'find-byline', 0.7);
  }
  head.removals.push(removalOf('date', lines, 'find-layout-head', 'A line above the text with the date'));
  return true;
}

/**
 * Looks for what was not found below the headline in what stands around it: a date, and a byline that says that it
 * is one. Nothing of it is taken out of the text; it is no part of that.
 */
export function findAround(head: LayoutHead, around: readonly GalleyBlock[]): void {
  for (const { lines } of around) {
    const text = textOf({ lines });
    if (text.length > LONGEST || lines.length === 0) continue;
    const byline = head.byline.by ? undefined : readByline(text);
    if (byline) head.byline = foundByline(byline, text, lines, 'find-around', 0.7);
    const date = head.published || endsSentence(text) ? undefined : findDate(text);
    if (date) takeDate(head, date, text.slice(0, date.start), lines);
  }
}

export const textOf = ({ lines }: { lines: readonly PrintLine[] }): string =>
  lines.map(({ text }) => text).join(' ');

/**
 * A name that nothing marks as one, such as that of a team: it stands beside the date, between headline and text, in
 * no paragraph of its own.
 */
function findSignature(blocks: readonly GalleyBlock[]): number {
  const top = blocks.slice(0, TOP);
  if (top.some((one) => readByline(textOf(one)) || (!one.block.tagged && readNames(textOf(one))))) return -1;
  const dated = top.findIndex((one) => datesOfLine(textOf(one)));
  if (dated < 0 || top.slice(0, dated).some(({ block }) => block.tagged)) return -1;
  return [dated - 1, dated + 1].find((at) => top[at] && isSignature(top[at])) ?? -1;
}

function isSignature(one: GalleyBlock): boolean {
  const text = textOf(one);
  return (
    one.block.kind === 'text' &&
    !one.block.tagged &&
    text.length <= 60 &&
    text.split(' ').length <= 6 &&
    /^\p{L}/u.test(text) &&
    !/[.!?:…/@]$|https?:|\d{2}/u.test(text) &&
    !datesOfLine(text)
  );
}

function takeSignature(head: LayoutHead, { lines }: GalleyBlock): void {
  const name = textOf({ lines });
  const from = { ranges: rangesOf(lines), rule: 'find-signature', confidence: 0.6 };
  head.byline = {
    by: { value: name, ...from },
    contributors: [{ value: { role: 'author', name }, ...from }],
    infoSources: [],
  };
  head.removals.push(removalOf('byline', lines, 'find-signature', 'A name beside the date, above the text'));
}

import { type Block, blockText, type Notice, type Root } from '@tearsheet/core/model';
import type { BodyDraft } from '../draft/body-draft.ts';
import type { PrintLine } from '../draft/print-line.ts';

/** Lines of which it is doubtful whether a paragraph begins with them, and how much speaks for it: below zero for no. */
export type DoubtedLines = ReadonlyMap<PrintLine, number>;

/** So many are asked about, the most doubtful ones. */
const ASKED = 8;
/** Letters by which a line is found again in its paragraph. */
const KNOWN_BY = 24;

/** Says where a paragraph may have been parted or joined wrongly; for blocks that have their numbers. */
export function doubtBreaks(body: Root, places: BodyDraft['places'], doubted: DoubtedLines): Notice[] {
  const nearest = [...doubted].sort(([, one], [, other]) => Math.abs(one) - Math.abs(other));
  const asked = new Set(nearest.slice(0, ASKED).map(([line]) => line));
  if (asked.size === 0) return [];
  const notices: Notice[] = [];
  for (const [at, block] of body.children.entries()) {
    const lines = places.get(block)?.lines ?? [];
    for (const [place, line] of lines.entries()) {
      if (!asked.has(line) || block.type !== 'paragraph') continue;
      const notice = place === 0 ? doubtBreak(body.children[at - 1], block, line) : doubtJoin(block, line);
      if (notice) notices.push(notice);
    }
  }
  return notices;
}

const rangesOf = ({ start, end }: PrintLine): Notice['ranges'] => [{ kind: 'text', start, end }];

function doubtBreak(before: Block | undefined, block: Block, line: PrintLine): Notice | undefined {
  if (before?.type !== 'paragraph') return undefined;
  return {
    code: 'paragraph-break-doubtful',
    message: `A paragraph may go on, and not begin, at: ${startOf(line.text)}`,
    target: `#${block.id}`,
    ranges: rangesOf(line) ?? [],
  };
}

function doubtJoin(block: Block, line: PrintLine): Notice | undefined {
  const text = blockText(block);
  const at = text.indexOf(line.text.slice(0, KNOWN_BY));
  const first = text.slice(0, Math.max(0, at)).trim();
  if (first === '' || /\n/.test(first)) return undefined;
  return {
    code: 'paragraph-join-doubtful',
    message: `A new paragraph may begin at: ${startOf(line.text)}`,
    target: `#${block.id}`,
    ranges: rangesOf(line) ?? [],
    alternatives: [{ value: first, why: 'Where the paragraph before it would end' }],
  };
}

const startOf = (text: string): string =>
  text.length <= 60
    ? text
    : `${text
        .slice(0, 60)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`;

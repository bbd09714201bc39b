import type { Repair } from '@tearsheet/core/model';
import { type Passage, sourceOffset } from '../draft/passage.ts';

interface Mend {
  start: number;
  end: number;
  after: string;
  why: string;
}

/** Mends slips at quotation marks, mostly of OCR: `,'"` and `,'` for `,"`, `''` for `"`, a straight mark closing a curled one. */
export function mendMarks(passage: Passage): { passage: Passage; repairs: Repair[] } {
  const { text } = passage;
  if (!/["“”„]|''|``|,,|‘‘|’’/.test(text)) return { passage, repairs: [] };
  const doubled = findDoubled(text);
  const covered = new Set(doubled.flatMap(({ start }) => [start, start + 1]));
  const mends = [...doubled, ...findSlips(text).filter(({ start }) => !covered.has(start))];
  if (mends.length === 0) return { passage, repairs: [] };
  mends.sort((a, b) => a.start - b.start);
  return applyMends(passage, mends);
}

const isOpening = (before: string | undefined, after: string | undefined): boolean =>
  (before === undefined || /[\s([{—–\-"“„‘]/.test(before)) &&
  after !== undefined &&
  /[\p{L}\p{N}¿¡(['‘.…$€£]/u.test(after);

/** Two single marks that stand for one double mark. */
function findDoubled(text: string): Mend[] {
  const mends: Mend[] = [];
  for (const match of text.matchAll(/''|``|‘‘|’’|,,(?=\p{L})/gu)) {
    const [pair] = match;
    const before = text[match.index - 1];
    if (pair === ',,' && before !== undefined && !/\s/.test(before)) continue;
    const after = pair === '‘‘' ? '“' : pair === '’’' ? '”' : pair === ',,' ? '„' : '"';
    mends.push({
      start: match.index,
      end: match.index + 2,
      after,
      why: 'Two single marks stand for a double one',
    });
  }
  return mends;
}

/** Walks through the marks and keeps what is open. */
function findSlips(text: string): Mend[] {
  const mends: Mend[] = [];
  let open: { mark: string; inner: boolean } | undefined;
  for (const match of text.matchAll(/["“”„]|['‘’](?=["”]|\s|$|\p{L}|\p{N})/gu)) {
    const { index: at } = match;
    const [mark] = match;
    const before = text[at - 1];
    const after = text[at + 1];
    if (mark === "'" || mark === '‘' || mark === '’') {
      if (!open) continue;
      if (mark !== '’' && isOpening(before, after) && !/\d/.test(after ?? '')) open.inner = true;
      else if (before !== undefined && /[,.!?]/.test(before)) {
        if (open.inner) open.inner = false;
        else if (after === '"' || after === '”') {
          mends.push({
            start: at,
            end: at + 1,
            after: '',
            why: 'A closing mark that the text recognition read as two',
          });
        } else if ((after === undefined || /\s/.test(after)) && !closesLater(text, at + 1)) {
          mends.push({
            start: at,
            end: at + 1,
            after: closing(open.mark),
            why: 'A single mark closes what a double mark opened',
          });
          open = undefined;
        }
      }
      continue;
    }
    if (!open) {
      if (mark === '“' || mark === '„' || (mark === '"' && isOpening(before, after)))
        open = { mark, inner: false };
    } else if (mark === '"' && isOpening(before, after) && before !== '—' && before !== '-') {
      open = { mark, inner: false };
    } else if (mark !== '„' && !(mark === '“' && open.mark === '“')) {
      const fit = fitting(open.mark, mark);
      if (fit !== mark)
        mends.push({
          start: at,
          end: at + 1,
          after: fit,
          why: 'The quotation opens with the other kind of mark',
        });
      open = undefined;
    }
  }
  return mends;
}

/** Whether the next double mark closes the quotation that is open, instead of opening another. */
function closesLater(text: string, from: number): boolean {
  const marks = /["“”„]/g;
  marks.lastIndex = from;
  const at = marks.exec(text)?.index;
  if (at === undefined) return false;
  return text[at] === '”' || (text[at] === '"' && !isOpening(text[at - 1], text[at + 1]));
}

const closing = (opened: string): string => (opened === '"' ? '"' : opened === '„' ? '“' : '”');

/** The closing mark that fits what was opened: straight closes straight, curled closes curled. */
function fitting(opened: string, mark: string): string {
  if (opened === '"') return mark === '”' ? '"' : mark;
  return mark === '"' ? closing(opened) : mark;
}

function applyMends(passage: Passage, mends: readonly Mend[]): { passage: Passage; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let text = '';
  let from = 0;
  for (const { start, end, after, why } of mends) {
    text += passage.text.slice(from, start) + after;
    from = end;
    const place = sourceOffset(passage, start);
    repairs.push({
      kind: 'quotation-mark',
      range: { kind: 'text', start: place, end: sourceOffset(passage, end - 1) + 1 },
      before: passage.text.slice(start, end),
      after,
      why,
    });
  }
  let next = 0;
  let shrunk = 0;
  const starts = passage.starts.map((at) => {
    for (let mend = mends[next]; mend && mend.start < at; mend = mends[++next]) {
      shrunk += mend.end - mend.start - mend.after.length;
    }
    return at - shrunk;
  });
  return { passage: { ...passage, text: text + passage.text.slice(from), starts }, repairs };
}

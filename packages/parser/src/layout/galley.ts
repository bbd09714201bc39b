import type { PageRange, TextRange } from '@tearsheet/core/model';
import { lineWidth } from '../draft/line-width.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { bottomOf, rightOf, type SetLine } from './set-line.ts';

/**
 * All lines of a document one below the other, as a printer's galley holds them before pages are made: in it each
 * line has a place in one text, so that what reads printouts reads pages too. Places go back to pages at the end.
 */
export class Galley {
  readonly #lines: { start: number; end: number; line: SetLine }[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  /** Adds the lines of a block, and answers them as printed lines. */
  add(lines: readonly SetLine[]): PrintLine[] {
    return lines.map((line, at) => {
      const lead = this.#length === 0 ? '' : at === 0 ? '\n\n' : '\n';
      const start = this.#length + lead.length;
      const end = start + line.text.length;
      this.#parts.push(lead, line.text);
      this.#length = end;
      const place = this.#lines.length;
      this.#lines.push({ start, end, line });
      return {
        text: line.text,
        start,
        end,
        indent: 0,
        gap: at === 0 ? 1 : 0,
        page: line.page - 1,
        column: 0,
        place,
      };
    });
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** The line and the piece of it at a place in the text. */
  lineAt(offset: number): { line: SetLine; at: number } | undefined {
    const found = this.#lines[this.#indexAt(offset)];
    return found && { line: found.line, at: Math.min(offset, found.end) - found.start };
  }

  /** Where on the pages a run of characters stands: one rectangle for lines right below one another. */
  placesOf({ start, end }: TextRange): PageRange[] {
    const places: PageRange[] = [];
    let last: { line: SetLine; place: PageRange } | undefined;
    for (let at = this.#indexAt(start); at < this.#lines.length; at++) {
      const found = this.#lines[at];
      if (!found || (found.start >= end && places.length > 0) || found.start > end) break;
      const place = rectangle(found.line, start - found.start, Math.max(end, start + 1) - found.start);
      if (!place) continue;
      if (last && isBelow(last.line, found.line)) widen(last.place, place);
      else {
        places.push(place);
        last = { line: found.line, place };
      }
      last.line = found.line;
    }
    return places.map(rounded);
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function rectangle(line: SetLine, from: number, to: number): PageRange | undefined {
  const start = Math.max(0, Math.min(from, line.text.length - 1));
  const end = Math.min(to, line.text.length);
  const left = start <= 0 ? (line.rtl ? rightOf(line) : line.x) : placeIn(line, start);
  const right = end >= line.text.length ? (line.rtl ? line.x : rightOf(line)) : placeIn(line, end);
  return {
    kind: 'page',
    page: line.page,
    x: Math.min(left, right),
    y: line.top,
    width: Math.abs(right - left),
    height: line.height,
  };
}

/** How far right a character of a line begins, by the usual widths of letters. */
function placeIn(line: SetLine, at: number): number {
  const index = line.pieces.findLastIndex(({ start }) => start <= at);
  const piece = line.pieces[Math.max(0, index)];
  if (!piece) return line.x;
  const { run } = piece;
  const share = lineWidth(line.text.slice(piece.start, at)) / (lineWidth(run.text) || 1);
  const by = Math.min(1, share) * run.width;
  return run.rtl ? run.x + run.width - by : run.x + by;
}

const isBelow = (above: SetLine, line: SetLine): boolean =>
  above.page === line.page &&
  line.top >= above.top &&
  line.top - bottomOf(above) < above.height * 1.5 &&
  line.x < rightOf(above) &&
  rightOf(line) > above.x;

function widen(place: PageRange, by: PageRange): void {
  const right = Math.max(rightOf(place), rightOf(by));
  const bottom = Math.max(place.y + place.height, by.y + by.height);
  place.x = Math.min(place.x, by.x);
  place.y = Math.min(place.y, by.y);
  place.width = right - place.x;
  place.height = bottom - place.y;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const rounded = ({ kind, page, x, y, width, height }: PageRange): PageRange => ({
  kind,
  page,
  x: hundredths(x),
  y: hundredths(y),
  width: Math.max(0, hundredths(width)),
  height: Math.max(0, hundredths(height)),
});

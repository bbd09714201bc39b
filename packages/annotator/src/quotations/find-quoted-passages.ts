/** Words between quotation marks. Offsets in the text, with the marks. */
export interface QuotedPassage {
  start: number;
  end: number;
  /** One span for each paragraph that it runs over, with the marks. */
  parts: [start: number, end: number][];
  /** Without the marks. */
  innerStart: number;
  innerEnd: number;
}

const OPENS = /[\s([{—–\-/]/;
const OPENING = new Set(['“', '„', '«']);
/** What closes the marks that are not told apart by their form: `„so“`, `»so«`, `«so»`. */
const PAIRS: Readonly<Record<string, string>> = { '„': '“”"', '»': '«', '«': '»' };
const CLOSING = new Set(['”', '»']);

/**
 * What stands between double quotation marks, straight or typographic, whole passages over several paragraphs
 * (each of which opens anew, only the last closes) as one. Quotations inside a quotation stay part of it.
 */
export function findQuotedPassages(source: string): QuotedPassage[] {
  const text = foldDoubledMarks(source);
  const passages: QuotedPassage[] = [];
  let open: [number, number][] | undefined;
  for (const [from, to] of paragraphsOf(text)) {
    let at = from;
    if (open) {
      const first = text.slice(from, from + 1);
      if (goesOn(first, text.charAt(open[0]?.[0] ?? 0))) open.push([from, to]);
      else open = undefined;
      at = from + 1;
    }
    for (let mark = nextMark(text, at, to); mark >= 0; mark = nextMark(text, mark + 1, to)) {
      if (open) {
        const inner = nestedEnd(text, mark, to, text.charAt(open[0]?.[0] ?? 0));
        if (inner !== undefined) {
          mark = inner;
          continue;
        }
      }
      const part: [number, number] | undefined = open?.at(-1);
      if (!open || !part) {
        if (opens(text, mark, from)) open = [[mark, to]];
      } else if (closes(text, mark, text.charAt(open[0]?.[0] ?? 0))) {
        part[1] = mark + 1;
        passages.push(passageOf(open, true));
        open = undefined;
      }
    }
    if (open) {
      const part = open.at(-1);
      const next = text.slice(to).match(/^\s*(\S)/)?.[1];
      const slip = part && slippedMark(text, part[0], to);
      if (part && slip !== undefined) {
        part[1] = slip;
        passages.push(passageOf(open, true));
        open = undefined;
      } else if (next === undefined || !goesOn(next, text.charAt(open[0]?.[0] ?? 0))) {
        if (part && part[1] - part[0] > 1) passages.push(passageOf(open, false));
        open = undefined;
      }
    }
  }
  return passages;
}

/** `''speech''` and ``` ``speech'' ```, of typewriters and wires, with marks of the same length that are read here. */
function foldDoubledMarks(text: string): string {
  return text.replace(/(^|[\s([{—–-])(?:''|``)(?=\S)/g, '$1“\u2009').replace(/''(?!')/g, '\u2009”');
}

function passageOf(parts: [number, number][], closed: boolean): QuotedPassage {
  const start = parts[0]?.[0] ?? 0;
  const end = parts.at(-1)?.[1] ?? start;
  return { start, end, parts, innerStart: start + 1, innerEnd: closed ? end - 1 : end };
}

function* paragraphsOf(text: string): Generator<[number, number]> {
  let from = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > from) yield [from, gap.index];
    from = gap.index + gap[0].length;
  }
  if (from < text.length) yield [from, text.length];
}

function isDouble(mark: string): boolean {
  return mark === '"' || OPENING.has(mark) || CLOSING.has(mark);
}

/** Whether a paragraph that begins with a mark goes on with what the opener began: straight marks and typographic ones differ. */
function goesOn(mark: string, opener: string): boolean {
  return isDouble(mark) && (mark === '"') === (opener === '"');
}

function nextMark(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isDouble(text.charAt(at))) return at;
  return -1;
}

function opens(text: string, mark: number, paragraphStart: number): boolean {
  const char = text.charAt(mark);
  if (OPENING.has(char)) return true;
  // `»so«` of German books, and a closing mark by a slip.
  if (CLOSING.has(char))
    return (
      /\p{L}/u.test(text.charAt(mark + 1)) &&
      (mark === paragraphStart || (char === '»' && /[\s(]/.test(text.charAt(mark - 1))))
    );
  const before = text.charAt(mark - 1);
  return mark === paragraphStart || OPENS.test(before) || !/[\p{L}\p{N}]/u.test(before);
}

/**
 * Where a quotation ends that begins inside another with marks of the other form, the straight one goes on behind it:
 * `"She spoke of a “rant,” and left."`
 */
function nestedEnd(text: string, mark: number, to: number, opener: string): number | undefined {
  if (opener !== '"' || text.charAt(mark) !== '“' || !/[\s(—–-]/.test(text.charAt(mark - 1)))
    return undefined;
  const end = text.indexOf('”', mark);
  return end > 0 && end < to ? end : undefined;
}

function closes(text: string, mark: number, opener: string): boolean {
  const own = PAIRS[opener];
  if (own !== undefined) return own.includes(text.charAt(mark));
  if (!OPENING.has(text.charAt(mark))) return true;
  // An opening mark behind a word and before a blank closes: a slip of the keyboard.
  return /[\p{L}\p{N}\p{P}]/u.test(text.charAt(mark - 1)) && /\s/.test(text.charAt(mark + 1));
}

/** An opening mark that was closed by a single one, a slip of printers and of character recognition: `it,' he said`. */
function slippedMark(text: string, from: number, to: number): number | undefined {
  const slip = /[,.!?]['’](?=\s+\p{L})/u.exec(text.slice(from, to));
  return slip ? from + slip.index + slip[0].length : undefined;
}

const MARKED = /[\u202a\u202b]/;
const RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** A run that a printer marked as right to left, with runs from left to right inside. */
const GROUP = /\u202b((?:[^\u202a\u202b\u202c]|\u202a[^\u202a\u202b\u202c]*\u202c)*)\u202c/g;
const INNER = /\u202a([^\u202c]*)\u202c/g;
/** Blanks and signs around letters and digits. */
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
/** Signs that end something: none begins a line. */
const ENDING = /^([.,;:!?،؛؟…]+)\s*(?=\S)/u;

/**
 * The words of a line from right to left in the order in which they are read. Tools that write text as it stands on the
 * page (`pdftotext`) mark what runs from right to left with U+202B, and write what stands between, and sometimes the words themselves, from left to right.
 */
export function orderBidi(text: string): string {
  if (!MARKED.test(text) || !RIGHT.test(text)) return text;
  const parts: { text: string; right: boolean }[] = [];
  let from = 0;
  let alone = true;
  for (const match of text.matchAll(GROUP)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), right: false });
    const inside = match[1] ?? '';
    if (/\s/.test(inside.trim())) alone = false;
    parts.push({ text: inside.replace(INNER, (_, run: string) => turned(run)), right: true });
    from = match.index + match[0].length;
  }
  if (parts.length === 0) return text;
  if (from < text.length) parts.push({ text: text.slice(from), right: false });
  const right = parts.reduce((sum, part) => sum + (part.right ? part.text.length : 0), 0);
  const latin = parts.reduce((sum, part) => sum + (part.text.match(/[A-Za-z]/g)?.length ?? 0), 0);
  // Words that are marked one by one stand as they do on the page; where whole lines are marked, they stand as they are read.
  const standing = alone && parts.length > 1 && right > latin && !/ {2}/.test(text.trim());
  const ordered = standing
    ? parts
        .toReversed()
        .map((part) => (part.right ? part.text : turned(part.text)))
        .join('')
    : parts.map((part) => part.text).join('');
  if (right <= latin) return ordered;
  const clean = ordered.replace(/[\u200e\u200f\u202a-\u202e]/g, '').trim();
  return clean.replace(ENDING, '').concat(ENDING.exec(clean)?.[1] ?? '');
}

/** A run from left to right as it is read between words from right to left: what stands last comes first. */
function turned(run: string): string {
  const [, lead = '', core = '', trail = ''] = CORE.exec(run) ?? [];
  return [...trail].reverse().join('') + core + [...lead].reverse().join('');
}

import type { PrintLine } from '../draft/print-line.ts';
import { endsSentence, startsLower } from '../language/sentence.ts';

/** So many words one below the other make a line that was pulled apart. */
const FEWEST = 3;
const LONGEST_WORD = 24;

/**
 * Puts words together that `pdftotext` writes below one another with empty lines between them, where a line was stretched
 * so far that each of its words stands alone.
 */
export function gatherWords(lines: readonly PrintLine[]): readonly PrintLine[] {
  let gathered: PrintLine[] | undefined;
  for (let at = 0; at < lines.length; ) {
    let to = at;
    while (isWordAlone(lines, to, at)) to++;
    if (to - at >= FEWEST && lines.slice(at + 1, to).some(({ text }) => startsLower(text))) {
      // The last word of the line may stand before more words that were set close.
      const last = lines[to];
      const rest = last && last.gap === 1 && startsLower(last.text) ? 1 : 0;
      gathered ??= lines.slice(0, at);
      gathered.push(joined(lines.slice(at, to + rest)));
      at = to + rest;
    } else {
      gathered?.push(lines[at] as PrintLine);
      at++;
    }
  }
  return gathered ?? lines;
}

/** Whether line `at` is a word alone that a sentence may go on after; all but the first stand one empty line below another. */
function isWordAlone(lines: readonly PrintLine[], at: number, first: number): boolean {
  const line = lines[at];
  if (!line || line.text.length > LONGEST_WORD || line.text.includes(' ') || !/\p{L}/u.test(line.text))
    return false;
  const before = lines[at - 1];
  if (at > first && (line.gap !== 1 || line.page !== before?.page)) return false;
  return lines[at + 1]?.gap === 1 || (at > first && !endsSentence(line.text));
}

function joined(words: readonly PrintLine[]): PrintLine {
  const [first] = words as readonly [PrintLine];
  let text = '';
  const shifts: { at: number; by: number }[] = [];
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      text += ' ';
      const by = word.start - (words[index - 1]?.end ?? word.start) - 1;
      shifts.push({ at: text.length, by });
    }
    for (const shift of word.shifts ?? []) shifts.push({ at: text.length + shift.at, by: shift.by });
    text += word.text;
  }
  return { ...first, text, end: words.at(-1)?.end ?? first.end, shifts };
}

import type { Span } from '../text-annotations.ts';
import type { Clause } from './clause.ts';
import type { WordRange } from './find-subject.ts';

/** Direct where all is speech, indirect where nothing is between quotation marks. */
export function kindOf({ words }: Clause, content: readonly WordRange[]): 'direct' | 'indirect' | 'mixed' {
  let quoted = 0;
  let plain = 0;
  for (const { from, to } of content) {
    for (const word of words.slice(from, to)) {
      if (word.pos === 'QUOTE') quoted++;
      else if (word.opened || word.closed) {
        quoted++;
        plain++;
      } else if (word.pos !== 'PUNCT') plain++;
    }
  }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed';
}

/** The text that a range of words covers. */
export function spanOf({ words }: Clause, { from, to }: WordRange): Span {
  return [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
}

/** One span; a quotation over several paragraphs has one for each. */
export function spansOf(clause: Clause, range: WordRange): Span[] {
  const only = range.to - range.from === 1 ? clause.words[range.from]?.quote : undefined;
  return only && only.parts.length > 1
    ? only.parts.map(([start, end]) => [start, end])
    : [spanOf(clause, range)];
}

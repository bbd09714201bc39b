import { readClause } from './clause.ts';
import type { Attribution } from './find-attributions.ts';
import { findSubjectBehind } from './find-subject.ts';
import type { Region } from './read-words.ts';

/** `The plan failed, according to two officials.` and `According to two officials, the plan failed.` */
export function findAccordingTo(region: Region): Attribution[] {
  const { words, paragraph } = region;
  const found: Attribution[] = [];
  if (!words.some((word) => word.lower === 'according')) return found;
  const clause = readClause(region);
  for (const [at, word] of words.entries()) {
    if (word.lower !== 'according' || words[at + 1]?.lower !== 'to') continue;
    const source = findSubjectBehind(clause, at + 2);
    const to = words[at + 1];
    if (!source || !to) continue;
    let from = 0;
    let end = at;
    if (at <= 1) {
      from = source.to;
      while (words[from]?.text === ',') from++;
      end = words.length;
    } else {
      const edge = words.findLastIndex(
        (other, index) =>
          index < at && other.pos === 'QUOTE' && index !== at - 1 && words[index + 1]?.text !== ',',
      );
      from = edge + 1;
    }
    while (from < end && /^(?:but|and|so|,|however|still)$/.test(words[from]?.lower ?? '')) from++;
    while (end > from && words[end - 1]?.pos === 'PUNCT') end--;
    const [first, last, a, b] = [words[from], words[end - 1], words[source.from], words[source.to - 1]];
    if (!first || !last || !a || !b || end <= from) continue;
    const quotes = words.slice(from, end).flatMap((other) => (other.quote ? [other.quote] : []));
    const direct = quotes.length > 0 && end - from === 1;
    found.push({
      kind: direct
        ? 'direct'
        : quotes.length > 0 || words.slice(from, end).some((other) => other.opened)
          ? 'mixed'
          : 'indirect',
      source: [[a.start, b.end]],
      cue: [[word.start, to.end]],
      content: [[first.start, last.end]],
      addressee: [],
      lemma: 'accord',
      negated: false,
      frame: 'preposition',
      form: 'finite',
      paragraph,
      passages: quotes,
      at: first.start,
      cueEnd: b.end,
    });
  }
  return found;
}

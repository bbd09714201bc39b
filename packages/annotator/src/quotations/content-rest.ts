import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import type { WordRange } from './find-subject.ts';
import { classOf } from './word-class.ts';

/** A second part of what is said, on the other side of the cue; `undefined` where there is none. */
export type Rest = WordRange | undefined;

/** `Brown is expected to win`: the subject belongs to what is said. `The plan, Brown said, will fail`: the rest does. */
export function contentRests(
  clause: Clause,
  cue: CueCandidate,
  span: WordRange,
  source: WordRange | undefined,
  main: WordRange,
): Rest[] {
  const { words, phraseAt } = clause;
  const rests: Rest[] = [undefined];
  const overlaps = (range: WordRange) =>
    (source !== undefined && range.from < source.to && source.from < range.to) ||
    (range.from < span.to && span.from < range.to);
  const add = (from: number, to: number) => {
    const range = { from, to };
    if (from < to && !overlaps(range) && !rests.some((rest) => rest?.from === from && rest.to === to))
      rests.push(range);
  };
  if (main.from >= span.to) {
    if (cue.subject) add(cue.subject.from, cue.subject.to);
    if (cue.shared) add(cue.shared.from, cue.shared.to);
    const edge = source && source.to <= span.from ? source.from : span.from;
    const phrase = phraseAt[edge - 1];
    if (phrase) add(phrase.from, edge);
    if (/^(?:who|which|that|whom|what)$/.test(words[edge - 1]?.lower ?? '')) add(edge - 1, edge);
    if (words[edge - 1]?.pos === 'QUOTE') add(edge - 1, edge);
    let to = edge;
    while (to > 0 && words[to - 1]?.pos === 'PUNCT') to--;
    if (to < edge) {
      for (let from = to - 1; from >= 0; from--) {
        if (words[from]?.pos === 'QUOTE') {
          if (from === to - 1) add(from, to);
          break;
        }
        if (from === 0 || words[from - 1]?.pos === 'PUNCT' || words[from - 1]?.pos === 'CCONJ') add(from, to);
      }
    }
  } else {
    let from = Math.max(span.to, source && source.from >= span.to ? source.to : 0);
    for (let at = from; at < words.length; at++) {
      if (words[at]?.pos === 'QUOTE') {
        add(at, at + 1);
        break;
      }
    }
    while (words[from]?.pos === 'PUNCT' && words[from]?.text !== ':') from++;
    let to = words.length;
    while (to > from && words[to - 1]?.pos === 'PUNCT') to--;
    add(from, to);
    for (let end = from + 1; end < to; end++)
      if (words[end]?.text === ',' || words[end]?.text === ';') add(from, end);
  }
  return rests;
}

export function contentRestFeatures(
  clause: Clause,
  cue: CueCandidate,
  span: WordRange,
  source: WordRange | undefined,
  main: WordRange,
  rest: Rest,
): string[] {
  const { words } = clause;
  const kind = `${cue.sort},${cue.form}`;
  const mainSide = main.from >= span.to ? 'right' : 'left';
  const opens = classOf(words[main.from]);
  const named = source ? (source.to <= span.from ? 'before' : 'behind') : 'none';
  const base = `${mainSide},${named}`;
  const right = Math.max(span.to, source && source.from >= span.to ? source.to : 0);
  if (!rest) {
    return [
      'none',
      `none=${base}&${kind}`,
      `none&${cue.lemma}`,
      `none&frame=${cue.complement.frame}&${kind}`,
      `none=${base}&opens=${opens}`,
      `none&next=${classOf(words[right])}&${base}`,
      `none&next=${classOf(words[right])},${classOf(words[right + 1])}&${base}&quote=${opens === 'QUOTE'}`,
      `none&before=${classOf(words[(source && named === 'before' ? source.from : span.from) - 1])}&${base}`,
    ];
  }
  const what = classOf(words[rest.from]);
  return [
    `rest=${base}&${kind}`,
    `rest&${cue.lemma}`,
    `rest&frame=${cue.complement.frame}&${kind}`,
    `what=${what}&${base}`,
    `what=${what}&opens=${opens}`,
    `speech=${what === 'QUOTE'},${opens === 'QUOTE'}`,
    `subject=${cue.subject?.from === rest.from && cue.subject.to === rest.to}&${named}&${kind}`,
    `subject=${cue.subject?.from === rest.from && cue.subject.to === rest.to}&${cue.lemma}`,
    `shared=${cue.shared?.from === rest.from && cue.shared.to === rest.to}&${named}&${kind}`,
    `first=${rest.from === 0}&${base}`,
    `last=${rest.to >= words.length - 1}&${base}&opens=${opens === 'QUOTE'}`,
    `before=${classOf(words[rest.from - 1])}&next=${classOf(words[rest.to])}&${base}`,
    `next=${classOf(words[rest.to])}&${base}`,
    `length=${Math.min(rest.to - rest.from, 8)}&${base}`,
  ];
}

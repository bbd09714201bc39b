import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import type { WordRange } from './find-subject.ts';

/** How far behind the cue somebody may be addressed, in words. */
const REACH = 16;
const TALKS = /^(?:interview|conversation|call|chat|exchange)$/;
const WRITES =
  /^(?:letter|email|e-mail|message|memo|note|text|statement|speech|address|remarks?|testimony|response)$/;
const TO =
  /^(?:say|write|complain|explain|confess|whisper|shout|admit|announce|respond|reply|speak|suggest|hint|signal|boast|lie|appeal|promise|deny)$/;
/** Verbs whose object is who is spoken to. */
const ADDRESS = /^(?:ask|question|warn|urge|beg|implore|order|lecture|scold)$/;

/**
 * To whom something is said, where the verb itself does not tell: `said to reporters`, `said in an interview with the
 * Herald`, `wrote in a letter to the mayor`, `asked her, “…”`.
 */
export function findAddressee(
  clause: Clause,
  cue: CueCandidate,
  span: WordRange,
  source: WordRange | undefined,
  content: readonly WordRange[],
): WordRange | undefined {
  if (cue.sort !== 'verb') return undefined;
  const { words } = clause;
  const start = source && source.from >= span.to && source.from - span.to < 2 ? source.to : span.to;
  const taken = (at: number) => content.some(({ from, to }) => at >= from && at < to);
  const first = clause.phraseAt[start];
  if (ADDRESS.test(cue.lemma) && first?.from === start && !taken(start) && words[start]?.pos !== 'NUM')
    return chain(clause, start, taken);
  for (let at = start; at < Math.min(words.length, start + REACH); at++) {
    const word = words[at];
    if (!word || taken(at) || /^[.;:?!]$/.test(word.text)) break;
    const says = at === start && word.lower === 'to' && TO.test(cue.lemma);
    const before = words[at - 1]?.lower ?? '';
    const talks = word.lower === 'with' && TALKS.test(before);
    const writes = word.lower === 'to' && WRITES.test(before);
    if (says || talks || writes) return chain(clause, at + 1, taken);
  }
  return undefined;
}

/** A phrase with what hangs on it: `reporters in Brask`, `the mayor of Holm and her aide`. */
function chain(
  { words, phraseAt, groupAt }: Clause,
  from: number,
  taken: (at: number) => boolean,
): WordRange | undefined {
  const phrase = phraseAt[from];
  if (!phrase || phrase.from !== from || taken(from)) return undefined;
  let to = phrase.to;
  for (;;) {
    const [link, next] = [words[to], phraseAt[to + 1]];
    if (!link || !next || next.from !== to + 1 || taken(to + 1) || groupAt[next.to]?.form === 'finite') break;
    if (!/^(?:of|and|from|for)$/.test(link.lower)) break;
    to = next.to;
  }
  return { from, to };
}

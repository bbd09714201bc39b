import type { Clause } from './clause.ts';
import type { VerbGroup } from './find-phrases.ts';
import type { WordRange } from './find-subject.ts';

/** Whether a verb group is a cue of its own, so that what another one introduced ends before it. */
export type IsCue = (group: VerbGroup) => boolean;

const ENDS = new Set(['.', '?', '!', ';', '…', '...']);

/** Where what was said ends, beginning at a word: the end of the sentence, or the next cue that shares the clause. */
export function findExtent(clause: Clause, from: number, isCue: IsCue, ofObject = false): number {
  const { words, groupAt, phraseAt } = clause;
  let last = words.length;
  while (last > from && ENDS.has(words[last - 1]?.text ?? '')) last--;
  let depth = 0;
  for (let at = from; at < last; at++) {
    const word = words[at];
    if (!word) break;
    if (word.text === '(') depth++;
    if (word.text === ')' && --depth < 0) return at;
    if (word.text === ';' && at > from) return at;
    if (word.pos === 'QUOTE' && at > from && words[at - 1]?.text === ',') return at;
    if (at === from) continue;
    if (ofObject && endsObject(clause, at, from)) return at;
    const comma = word.text === ',' || word.text === '—' || word.text === '–';
    const joins = word.pos === 'CCONJ';
    if (!comma && !joins) continue;
    let next = at + 1;
    if (comma && words[next]?.pos === 'CCONJ') next++;
    if (comma && /^(?:although|though|which|who|but|compared)$/.test(words[at + 1]?.lower ?? '')) return at;
    if (comma && words[next]?.lower === 'according') return at;
    while (words[next]?.pos === 'ADV' && !groupAt[next]) next++;
    const group = groupAt[next];
    if (group && group.form !== 'to' && isCue(group)) return at;
    const phrase = phraseAt[next];
    if (comma && phrase && !phraseAt[phrase.to] && joinsClause(clause, at)) {
      const other = groupAt[phrase.to];
      if (other && other.form === 'finite' && isCue(other)) return at;
    }
    if (comma && phrase) {
      const other = groupAt[phrase.to];
      if (other && other.to >= last && isCue(other)) return at;
    }
  }
  return last;
}

const SUBORDINATE = /^(?:after|when|while|although|though|since|but|unless|until|before|if)$/;

/** An object ends before a further clause: a conjunction, or a comma or `and` with a subject and its verb. */
function endsObject({ words, groupAt, phraseAt }: Clause, at: number, from: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.text === ',' && words[at + 1]?.pos === 'CCONJ' && groupAt[at + 2]) return true;
  if (SUBORDINATE.test(word.lower) && word.pos !== 'DET') return true;
  const group = groupAt[at];
  if (
    group?.from === at &&
    group.form === 'finite' &&
    phraseAt[at - 1]?.from === from &&
    words[at]?.pos === 'AUX'
  )
    return true;
  if (word.text === '—' || word.text === '–') return true;
  if (word.text !== ',' && word.lower !== 'and') return false;
  let next = at + 1;
  if (word.text === ',' && words[next]?.pos === 'CCONJ') next++;
  if (word.text === ',' && /^(?:a|an|the)$/.test(words[next]?.lower ?? '')) return true;
  const phrase = phraseAt[next];
  const verb = groupAt[phrase ? phrase.to : next];
  return verb !== undefined && verb.form === 'finite';
}

function joinsClause({ words }: Clause, comma: number): boolean {
  return words[comma + 1]?.pos === 'CCONJ';
}

const LEADS = new Set([
  'but',
  'and',
  'so',
  'still',
  'however',
  'yet',
  'meanwhile',
  'also',
  'then',
  'instead',
  ',',
]);

/** What was said before its cue: from the beginning of the sentence, or behind the speech before it, to the comma. */
export function findLeftExtent(clause: Clause, to: number): WordRange | undefined {
  const { words } = clause;
  let from = to;
  while (from > 0 && words[from - 1]?.pos !== 'QUOTE' && words[from - 1]?.text !== ';') from--;
  while (from < to && LEADS.has(words[from]?.lower ?? '')) from++;
  return to - from > 1 ? { from, to } : undefined;
}

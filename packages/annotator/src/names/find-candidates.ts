import type { Sentence, Token } from '../tokens/token.ts';
import { isGivenName } from './given-names.ts';
import { BODIES, NO_NAMES, PEOPLES, PLACE_WORDS, THING_WORDS, TITLES } from './name-words.ts';
import { isPlace } from './places.ts';

/** Words with capitals that may be a name, as a range of tokens, end exclusive. */
export interface Candidate {
  from: number;
  to: number;
  sentence: Sentence;
}

const CAPITAL = /^\p{Lu}/u;
const LINKS = new Set(['of', 'for', 'on', 'and', '&', 'the']);
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'du',
  'di',
  'la',
  'le',
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ul',
  'ur',
]);
const LONGEST = 14;
/** Verbs with the capital of a headline: `Putin Says`. */
export const HEADLINE_VERBS =
  /^(?:Says|Said|Tells|Warns|Urges|Vows|Rejects|Denies|Accuses|Announces|Meets|Wins|Dies|Seeks|Faces|Slams|Pledges|Approves|Signs|Arrests|Launches|Raises|Backs)$/;

/** Runs of capitals inside each sentence, in order, with the small words that names hold together with. */
export function findCandidates(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Candidate[] {
  const spaced = (text.match(/\p{L} - \p{L}/gu)?.length ?? 0) > (text.match(/\p{L}-\p{L}/gu)?.length ?? 0);
  const inside = capitalsInside(tokens, sentences);
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const loud = isLoud(tokens, sentence);
    let at = sentence.from;
    while (at < sentence.to) {
      const token = tokens[at];
      if (!begins(tokens, at, sentence, inside, loud)) {
        at++;
        continue;
      }
      const to = endOf(tokens, at, sentence, spaced);
      const number = tokens[at - 1];
      const model = number && at > sentence.from && /^\d+$/.test(number.text) && number.end === token?.start;
      found.push({ from: model ? at - 1 : at, to, sentence });
      at = to;
    }
  }
  return found;
}

/** Words that carry a capital where no sentence begins. */
function capitalsInside(tokens: readonly Token[], sentences: readonly Sentence[]): Set<string> {
  const found = new Set<string>();
  for (const { from, to } of sentences) {
    for (let at = from + 1; at < to; at++) {
      const token = tokens[at];
      if (token && CAPITAL.test(token.text) && /\p{L}|\p{N}/u.test(tokens[at - 1]?.text ?? ''))
        found.add(token.text);
    }
  }
  return found;
}

/** A headline in which every word of weight has a capital tells nothing by its capitals. */
function isLoud(tokens: readonly Token[], { from, to }: Sentence): boolean {
  let capitals = 0;
  let long = 0;
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? '';
    if (!/^\p{L}{4,}/u.test(text)) continue;
    long++;
    if (CAPITAL.test(text)) capitals++;
  }
  return long >= 4 && capitals / long > 0.85;
}

function begins(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  inside: ReadonlySet<string>,
  loud: boolean,
): boolean {
  const token = tokens[at];
  if (!token || !CAPITAL.test(token.text) || NO_NAMES.has(token.text)) return false;
  if (HEADLINE_VERBS.test(token.text)) return false;
  if (token.text === 'The' || token.text === 'A') return tokens[at + 1]?.text === 'Hague';
  const known = isPlace(token.text) || isGivenName(token.text) || PEOPLES.has(token.text);
  const next = tokens[at + 1];
  const first = at === sentence.from || !/[\p{L}\p{N},]/u.test(tokens[at - 1]?.text ?? '');
  if (!first) return !loud || known || token.pos === 'PROPN' || TITLES.has(token.text);
  if (known || TITLES.has(token.text)) return true;
  if (/^(?:DET|ADP|PRON|ADV|CCONJ|SCONJ|AUX|PART|INTJ|NUM)$/.test(token.pos)) return false;
  if (/^\p{Lu}{2,}$|\p{Ll}\p{Lu}/u.test(token.text)) return true;
  if (inside.has(token.text)) return true;
  return next !== undefined && CAPITAL.test(next.text) && !NO_NAMES.has(next.text) && token.pos !== 'VERB';
}

/** The second half of a given name: `Moon Jae-in`; not `Paris-based`. */
function endsName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Ll}{2,5}$/u.test(token.text) &&
    !/^(?:based|led|born|made|style|wide|run|era|old|like|area|elect)$/.test(token.text)
  );
}

/** Glued on both sides; where a text was cut into tokens, with a blank on both. */
function isHyphen(before: Token, hyphen: Token, next: Token | undefined, spaced: boolean): boolean {
  if (!next) return false;
  const gap = spaced ? 1 : 0;
  return hyphen.start - before.end === gap && next.start - hyphen.end === gap;
}

function endOf(tokens: readonly Token[], from: number, sentence: Sentence, spaced: boolean): number {
  let to = from + 1;
  let bound = holds(tokens[from]?.text);
  while (to < sentence.to && to - from < LONGEST) {
    const [before, token, next, after] = [tokens[to - 1], tokens[to], tokens[to + 1], tokens[to + 2]];
    if (!token || !before || HEADLINE_VERBS.test(token.text)) break;
    const capital = CAPITAL.test(token.text) && !isTime(token.text);
    if (capital || (/^\d+[A-Z]\w*$/.test(token.text) && bound)) {
      bound ||= holds(token.text);
      to++;
    } else if (token.text === '-' && isHyphen(before, token, next, spaced) && next && CAPITAL.test(next.text))
      to += 2;
    else if (token.text === '-' && to - from > 1 && isHyphen(before, token, next, spaced) && endsName(next))
      to += 2;
    else if (PARTICLES.has(token.text) && next && CAPITAL.test(next.text)) to += 2;
    else if (LINKS.has(token.text) && bound && next && to + 1 < sentence.to) {
      if (token.text === 'the') break;
      const the = next.text === 'the' && token.text === 'of';
      const then = the ? after : next;
      if (!then || !CAPITAL.test(then.text) || isTime(then.text)) break;
      if (token.text === 'on' && !THING_WORDS.has(before.text) && !BODIES.has(before.text)) break;
      if (
        token.text === 'and' &&
        !tokens.slice(from, to).some((word) => word.text === 'of' || word.text === 'for')
      )
        break;
      if (
        token.text === 'and' &&
        (isPlace(before.text) || isGivenName(then.text) || BODIES.has(then.text) || TITLES.has(then.text))
      )
        break;
      if (
        token.text === 'for' &&
        !TITLES.has(before.text) &&
        !BODIES.has(before.text) &&
        before.text !== 'Movement'
      )
        break;
      to += the ? 3 : 2;
    } else break;
  }
  return Math.min(to, sentence.to);
}

function holds(text: string | undefined): boolean {
  return (
    text !== undefined &&
    (BODIES.has(text) ||
      TITLES.has(text) ||
      THING_WORDS.has(text) ||
      PLACE_WORDS.has(text) ||
      text === 'Gulf')
  );
}

function isTime(text: string): boolean {
  return NO_NAMES.has(text);
}

import type { SearchHit } from '../article-store.ts';
import { OPENING, openingOf } from '../opening-of.ts';
import type { QueryNode, Term, TextField } from '../query/query-node.ts';
import { removeSeams, type SearchText } from '../search-text.ts';
import { STEM } from './index-forms.ts';
import { readTokens, type Token } from './read-tokens.ts';
import { stemWord } from './stem-word.ts';
import { termStems, termWords } from './term-words.ts';

/** Words of a snippet. */
const SNIPPET = 32;
/** Words before the first one that was found. */
const BEFORE = 8;

const COLUMNS = [
  ['text', 'text'],
  ['headline', 'title'],
  ['byline', 'by'],
] as const;

/** Words that were looked for, in one column or in all. */
interface Sought {
  words: string[];
  prefix: boolean;
  /** Of a single word, of which other forms count too. */
  stems?: ReadonlySet<string> | undefined;
  field?: TextField | undefined;
}

/** Where a term stands: its first word and the one behind its last. */
interface Found {
  term: number;
  first: number;
  end: number;
}

/**
 * The passage of an article in which most of what was looked for stands: of its text, else of its headline, else of its
 * byline; the beginning of the text where none has it.
 */
export function cutSnippet(
  text: SearchText,
  query: QueryNode,
  languages: readonly (string | null)[],
): SearchHit['snippet'] {
  const sought = soughtWords(query, languages);
  for (const [column, field] of COLUMNS) {
    const wanted = sought.filter((term) => term.field === undefined || term.field === field);
    const tokens = readTokens(text[column]);
    const found = findTerms(tokens, wanted, text.language);
    if (found.length > 0) return cut(text[column], tokens, found);
  }
  return openingOf(text.text.slice(0, OPENING));
}

function soughtWords(node: QueryNode, languages: readonly (string | null)[]): Sought[] {
  const sought = (term: Term, field: TextField | undefined): Sought => {
    const stems = termStems(term, languages);
    return { words: termWords(term), prefix: term.prefix, field, stems: stems && new Set(stems) };
  };
  switch (node.kind) {
    case 'words':
      return [sought(node, node.field)];
    case 'near':
      return node.terms.map((term) => sought(term, node.field));
    case 'any':
    case 'all':
      return node.of.flatMap((one) => soughtWords(one, languages));
    default:
      return [];
  }
}

/** Every place of every term, in the order of the text. */
function findTerms(
  tokens: readonly Token[],
  terms: readonly Sought[],
  language: SearchText['language'],
): Found[] {
  const found: Found[] = [];
  for (const first of tokens.keys()) {
    for (const [term, { words, prefix, stems }] of terms.entries()) {
      const here = stems
        ? isFormOf(stems, tokens[first]?.folded ?? '', language)
        : words.every((word, at) => {
            const folded = tokens[first + at]?.folded;
            return prefix && at === words.length - 1 ? folded?.startsWith(word) : folded === word;
          });
      if (here) found.push({ term, first, end: first + words.length });
    }
  }
  return found;
}

/** Languages whose stemmers take something from the beginning of a word. */
const TAKES_BEGINNINGS = /^(?:ar|ga)\b/i;

/** Whether a word is a form of what is sought. Stemming is dear, and most words differ from it in their first letter. */
function isFormOf(stems: ReadonlySet<string>, folded: string, language: SearchText['language']): boolean {
  if (!TAKES_BEGINNINGS.test(language ?? '')) {
    let alike = false;
    for (const stem of stems) alike ||= folded.startsWith(stem.slice(STEM.length, STEM.length + 2));
    if (!alike) return false;
  }
  return stems.has(STEM + stemWord(folded, language));
}

/** Cuts the window with the most different terms, then the most places; of equals the first. */
function cut(text: string, tokens: readonly Token[], found: readonly Found[]): SearchHit['snippet'] {
  let best = { start: 0, worth: -1 };
  for (const { first } of found) {
    const start = windowStart(text, tokens, first);
    const inside = found.filter((one) => one.first >= start && one.end <= start + SNIPPET);
    const worth = new Set(inside.map(({ term }) => term)).size * 1_000 + Math.min(inside.length, 999);
    if (worth > best.worth) best = { start, worth };
  }
  const end = Math.min(best.start + SNIPPET, tokens.length);
  const from = best.start === 0 ? 0 : (tokens[best.start]?.start ?? 0);
  const to = end === tokens.length ? text.length : (tokens[end - 1]?.end ?? text.length);
  const pieces: SearchHit['snippet'] = [];
  const put = (piece: string, hit: boolean) => {
    const shown = removeSeams(piece).replaceAll('\n', ' ');
    if (shown !== '') pieces.push(hit ? { text: shown, hit } : { text: shown });
  };
  let at = from;
  let before = best.start === 0 ? '' : '…';
  for (const [start, stop] of marked(tokens, found, best.start, end)) {
    put(before + text.slice(at, start), false);
    before = '';
    put(text.slice(start, stop), true);
    at = stop;
  }
  put(before + text.slice(at, to) + (end === tokens.length ? '' : '…'), false);
  return pieces;
}

/** Where to begin so that a word is seen: at the last sentence that begins before it, or a few words before. */
function windowStart(text: string, tokens: readonly Token[], first: number): number {
  const earliest = Math.max(0, first - BEFORE);
  if (earliest === 0) return 0;
  for (let at = first; at > earliest; at--) {
    const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
    if (/[.!?…]["”’)]*\s|\n/u.test(gap)) return at;
  }
  return earliest;
}

/** Ranges of the text to mark, those that touch put together. */
function marked(
  tokens: readonly Token[],
  found: readonly Found[],
  start: number,
  end: number,
): [number, number][] {
  const ranges: [number, number][] = [];
  let last = -1;
  for (const { first, end: behind } of found) {
    if (first < start || behind > end) continue;
    const range = ranges.at(-1);
    const [from, to] = [tokens[first]?.start ?? 0, tokens[behind - 1]?.end ?? 0];
    if (range && first < last) range[1] = Math.max(range[1], to);
    else ranges.push([from, to]);
    last = Math.max(last, behind);
  }
  return ranges;
}

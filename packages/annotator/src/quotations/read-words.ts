import type { Sentence, Token } from '../tokens/token.ts';
import type { QuotedPassage } from './find-quoted-passages.ts';
import { introducesContent } from './verb-lexicon.ts';

/** A token of a clause, or a whole quotation standing in it as one word (`pos` is `QUOTE`). */
export interface Word extends Token {
  quote?: QuotedPassage;
  /** Directly behind a quotation mark, or directly before one, that was left out. */
  opened?: boolean;
  closed?: boolean;
  /** Between quotation marks: somebody else's word. */
  quoted?: boolean;
  /** Its class once that was asked for. */
  role?: string;
}

/** The words of a sentence in which speech stands as one word, so that what is around it can be read as a clause. */
export interface Region {
  words: Word[];
  paragraph: number;
}

const MARKS = new Set(['"', '“', '”', '„', '«', '»', "''", '``']);
/** No sentence is longer, in words: what goes on so is cut, that the cost stays linear. */
const LONGEST = 300;
const DASH = /^(?:[—–―-]|--)$/;
const STOPS = /^[.?!]$/;
const SPEECH_BEFORE =
  /(?:[,:;—–]|\b(?:sa(?:id|ys?|ying)|ask(?:ed|s|ing)|reads?|add(?:ed|s|ing)|wr(?:ote|ites|iting)|tweet(?:ed|s|ing)|repl(?:ied|ies|ying)|answer(?:ed|s|ing)|chant(?:ed|s|ing)|shout(?:ed|s|ing)|yell(?:ed|s|ing)|cr(?:ied|ies|ying)|respond(?:ed|s|ing)|declar(?:ed|es|ing)|sang|sings|singing))\s*$/;

/** The sentences around the quoted passages, and which of these are speech. */
export function readRegions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  passages: readonly QuotedPassage[],
): { regions: Region[]; speech: QuotedPassage[] } {
  const paragraphOf: number[] = [];
  const starts = new Set<number>();
  for (const { from, to, paragraph } of sentences) {
    starts.add(from);
    for (let at = from; at < to; at++) paragraphOf[at] = paragraph;
  }
  const speech: QuotedPassage[] = [];
  const regions: Region[] = [];
  let region: Region = { words: [], paragraph: 0 };
  const close = (next: Region) => {
    if (region.words.length > 0) regions.push(region);
    region = next;
  };
  let passageAt = 0;
  let judged: QuotedPassage | undefined;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const paragraph = paragraphOf[at] ?? 0;
    while ((passages[passageAt]?.end ?? Infinity) <= token.start) passageAt++;
    const passage = passages[passageAt];
    const speaks = passage !== undefined && token.start >= passage.start;
    const announced = speaks && region.words.at(-1)?.text === ':' && paragraph <= region.paragraph + 1;
    if (paragraph !== region.paragraph && !announced) close({ words: [], paragraph });
    const fresh = passage && speaks && passage !== judged;
    if (fresh) judged = passage;
    const ended = speaks && starts.has(at) && STOPS.test(region.words.at(-1)?.text ?? '');
    if (!announced && (ended || (fresh && beginsLine(text, passage)))) close({ words: [], paragraph });
    if (fresh && (isSpeech(text, passage, region.words) || holdsSentences(tokens, starts, at, passage))) {
      passageAt++;
      speech.push(passage);
      let end = at;
      while (end < tokens.length && (tokens[end]?.start ?? Infinity) < passage.end) end++;
      const last = paragraphOf[end - 1] ?? paragraph;
      const said = text.slice(passage.start, passage.end);
      region.words.push({
        text: said,
        lower: '"',
        lemma: '"',
        pos: 'QUOTE',
        start: passage.start,
        end: passage.end,
        quote: passage,
      });
      const next = tokens[end];
      const ended = /[.?!…]["”’']*$/.test(said);
      if (
        next &&
        ended &&
        (paragraphOf[end] !== last ||
          (text.slice(passage.end, next.start).includes('\n') && !DASH.test(next.text)) ||
          !goesOn(tokens, end, said))
      ) {
        close({ words: [], paragraph: paragraphOf[end] ?? last });
      } else if (last !== paragraph) {
        close({ words: [], paragraph: last });
      }
      at = end;
      continue;
    }
    if (starts.has(at) && region.words.length > 0 && region.words.at(-1)?.pos !== 'QUOTE') {
      close({ words: [], paragraph });
    }
    if (region.words.length >= LONGEST) close({ words: [], paragraph });
    if (MARKS.has(token.text)) {
      const before = region.words.at(-1);
      if (before && passage && token.end >= passage.end) before.closed = true;
    } else {
      const opened =
        MARKS.has(tokens[at - 1]?.text ?? '') &&
        passage !== undefined &&
        token.start <= passage.innerStart + 1;
      region.words.push({ ...token, ...(opened ? { opened } : {}), ...(speaks ? { quoted: true } : {}) });
    }
    at++;
  }
  close({ words: [], paragraph: 0 });
  return { regions, speech };
}

/** Speech begins a sentence, or follows a comma, a colon or a verb of saying; the rest are words taken over. */
function isSpeech(text: string, passage: QuotedPassage, sentence: readonly Word[]): boolean {
  const before = sentence.at(-1);
  const inner = text.slice(passage.innerStart, passage.innerEnd).trim();
  const words = inner.split(/\s+/).length;
  if (passage.parts.length > 1) return true;
  const ended = /[,.?!…—–-]['’]?$/.test(inner);
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner);
  if (before === undefined || before.pos === 'QUOTE' || before.text === '(')
    return words >= 5 || (ended && capital) || (ended && words > 2);
  if (capital && words >= 6 && /[.?!…]['’]?$/.test(inner)) return true;
  const lead = text.slice(Math.max(0, passage.start - 24), passage.start);
  if (!SPEECH_BEFORE.test(lead)) return false;
  // `“We wait,” she said, “and go.”`
  if (ended && sentence.some(({ pos }) => pos === 'QUOTE')) return true;
  if (/:\s*$/.test(lead)) return words > 1 || ended;
  return (capital && (words > 2 || ended)) || (words > 5 && ended);
}

/** Where lines are paragraphs, a line of speech is one of its own. */
function beginsLine(text: string, passage: QuotedPassage): boolean {
  return /[^,\s:]\s*\n\s*$/.test(text.slice(Math.max(0, passage.start - 8), passage.start));
}

/** `He wrote that rain “is rare. It never lasts.”`: more than a sentence between the marks is speech. */
function holdsSentences(
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  from: number,
  passage: QuotedPassage,
): boolean {
  for (let at = from + 1; (tokens[at]?.start ?? Infinity) < passage.innerEnd; at++)
    if (starts.has(at) && at > from + 2) return true;
  return false;
}

/** Behind `!” ` a cue may follow: `he said`, `said Brown`, `Brown said`. */
function goesOn(tokens: readonly Token[], at: number, said: string): boolean {
  const next = tokens[at];
  if (next && DASH.test(next.text)) return true;
  if (!next || next.pos === 'PUNCT') return next?.text === ',';
  if (/^\p{Ll}/u.test(next.text)) return true;
  const after = tokens.slice(at, at + 6);
  if (/\.["”’']*$/.test(said)) {
    const end = after.findIndex((token) => token.text === '.');
    return (
      end >= 2 && end <= 4 && /^(?:said|says|asked|added|wrote|replied)$/.test(after[end - 1]?.lower ?? '')
    );
  }
  if (after.some(({ lemma }) => lemma === 'say' || lemma === 'ask' || lemma === 'tell')) return true;
  // `Brown thundered.`: whoever is named before a verb, and no more.
  const verb = after.findIndex(({ pos }) => pos === 'VERB');
  const subject = after.slice(0, Math.max(0, verb));
  return (
    subject.length > 0 &&
    subject.every(({ pos }) => pos === 'PROPN' || pos === 'PRON') &&
    (/^[.,]$/.test(after[verb + 1]?.text ?? '') ||
      introducesContent({ lemma: after[verb]?.lemma ?? '', frame: 'left', form: 'finite' }))
  );
}

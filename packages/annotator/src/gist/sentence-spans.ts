import type { Span } from '../text-annotations.ts';

/** Abbreviations that end no sentence, whatever comes behind them. */
const NEVER_LAST =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Hon|St|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|Mt|Ft|\p{Lu})\.$/u;
/** Abbreviations that may end a sentence: they do where a word follows that begins one. */
const MAYBE_LAST = /(?:\b(?:Inc|Corp|Co|Ltd|Jr|Sr|etc|a\.m|p\.m)|(?:\p{Lu}\.)+\p{Lu})\.$/u;
const STARTER =
  /^["“‘']?(?:The|A|An|This|That|These|Those|He|She|It|They|We|I|You|His|Her|Their|Its|Our|But|And|In|On|At|If|When|While|As|After|Before|There|What|How|Why|Some|Many)\b/;

let segmenter: Intl.Segmenter | undefined;

/** The sentences of a paragraph as spans without the white space around them; abbreviations end none. */
export function sentenceSpans(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = from ?? index;
    const words = text.slice(start, index + segment.length).trimEnd();
    const rest = text.slice(index + segment.length, index + segment.length + 24);
    // `“No!” he said.`
    const goesOn = /^\p{Ll}/u.test(rest) && /["”’»]$/.test(words);
    if (
      rest !== '' &&
      (goesOn || NEVER_LAST.test(words) || (MAYBE_LAST.test(words) && !STARTER.test(rest)))
    ) {
      from = start;
      continue;
    }
    from = undefined;
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') spans.push([start + lead, start + words.length]);
  }
  return spans;
}

import { endsSentence, isCaseless, startsCapital, startsLower } from '../language/sentence.ts';

/** What a line shows by its first and last signs, as bits that are added up. */
export const Look = {
  lower: 1,
  capital: 2,
  caseless: 4,
  digit: 8,
  quote: 16,
  item: 32,
  ends: 64,
  mark: 128,
  colon: 256,
  comma: 512,
  hyphen: 1_024,
  openEnd: 2_048,
  abbreviated: 4_096,
  titled: 8_192,
  capitals: 16_384,
} as const;

const HYPHEN_END = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
/** A line that begins an item whatever stands before it. */
const ITEM = /^(?:[•‣▪●◦·*–—-]\s+\S|\(?\d{1,3}[.)]\s+\S|Q:|A:|\d{1,2}[:.h]\d{2}\b)/u;
const QUOTE = /^["'“‘«»„‹「『–—-]/u;
const MARK_END = /[.!?…。！？؟।][\s"'”’»)\]」』]*$/u;
const COMMA_END = /[,;،、，；]$/;
const COLON_END = /[:：]["'”’»]?$/u;
/** After a small word, a dash or an opening bracket a block goes on. */
const OPEN_END = /(?:^|\s)(?:\p{Ll}{1,3}|[—–&(])$|\p{L}—$/u;
/** A full stop that ends no sentence. */
const ABBREVIATED =
  /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|vs|ca|bzw|z\. ?B|M|Mme|Sr|Sra|г|ул)\.$/u;

/** Answers the {@link Look} of a line. */
export function lookAtLine(text: string): number {
  const first = text.charCodeAt(0);
  const tail = text.length > 12 ? text.slice(-12) : text;
  let look = 0;
  if (startsLower(text)) look |= Look.lower;
  else if (startsCapital(text)) look |= Look.capital;
  if (isCaseless(text)) look |= Look.caseless;
  if (first >= 0x30 && first <= 0x39) look |= Look.digit;
  if (QUOTE.test(text)) look |= Look.quote;
  if ((first < 0x61 || first > 0x2000) && ITEM.test(text)) look |= Look.item;
  if (endsSentence(text)) {
    look |= Look.ends;
    if (MARK_END.test(tail)) look |= Look.mark;
    if (COLON_END.test(tail)) look |= Look.colon;
    if (text.endsWith('.') && ABBREVIATED.test(tail)) look |= Look.abbreviated;
  } else {
    if (COMMA_END.test(tail)) look |= Look.comma;
    if (HYPHEN_END.test(tail)) look |= Look.hyphen;
    if (OPEN_END.test(tail)) look |= Look.openEnd;
    if (text.length <= 100 && isTitled(text)) look |= Look.titled;
    if (text.length <= 100 && !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)) look |= Look.capitals;
  }
  return look;
}

/** Its long words have capitals, as in headings of some languages. */
function isTitled(text: string): boolean {
  let long = 0;
  for (const word of text.match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? []) {
    if (!/^\p{Lu}/u.test(word)) return false;
    long++;
  }
  return long > 0;
}

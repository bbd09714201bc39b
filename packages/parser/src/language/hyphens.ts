import type { Vocabulary } from './vocabulary.ts';

/** What to do with a hyphen at the end of a line, and why. */
export interface HyphenVerdict {
  keep: boolean;
  why: string;
}

/** First parts that hardly ever begin a plain word, of several languages. */
const SURELY_FIRST = new Set(
  'so self vice well ill twenty thirty forty fifty sixty seventy eighty ninety anglo afro franco non quasi celui celle ceux vis tête arc nord sud'.split(
    ' ',
  ),
);
/** Second parts that hardly ever end a word written as one. */
const SURELY_SECOND = new Set(
  'based friendly driven oriented sounding effective generated powered funded owned backed minded fledged tuned flung racking person player level related specific sourced priced paced packed rated ranked sized facing serving saving consuming breaking changing threatening led run quality income profile term year old ended styled inspired focused centric aware intensive dependent independent conscious savvy ready grained flavoured flavored coloured colored bodied eyed haired handed themed rich'.split(
    ' ',
  ),
);
/** What a solid word may begin with before one of these: `overrun`, `unrelated`, `misled`. */
const SOLID_FIRST = /^(?:over|under|out|un|re|inter|mis|dis|fore|for|with|up|down|ad|at|be|mid)$/;
/** First and second parts of compounds that may also be parts of a word cut in two. */
const FIRST = new Set(
  'ex anti pro pre post semi pseudo half all cross high low long short full part hard soft left right old new first second third fourth one two three four five six seven eight nine ten eleven twelve mid multi single double triple large small big little late early best better top bottom front back world state government church much less more most ever far fast slow free open close deep wide tax year month week day hour minute mile foot inch dollar pound euro north south east west co black white red blue green u e x t est quelques demi mi sous avant après grand petit porte presque peut c rendez'.split(
    ' ',
  ),
);
const SECOND = new Set(
  'end ends edge box tech figure figures around nighters gen grade free called year old term based run led made like style wide time long round free born held level scale profile range quality speed powered backed owned known trained educated paid class day week month hour minute minister president elect winning looking sounding sized shaped colored coloured proof friendly driven related specific rich poor high low deep dollar pound billion million percent member founder source famous income risk growing selling ranking line up down off out in on by to of the là ci même mêmes elle il ils elles je tu nous vous moi toi lui leur dire être vous heure ouest est'.split(
    ' ',
  ),
);

/**
 * Decides whether the hyphen between the end of one line and the beginning of the next belongs to the word.
 *
 * @param before the last word of the line, without the hyphen
 * @param after the first word of the next line
 * @param habit how much the typesetter hyphenates: line ends cut inside a word, as a share of all lines
 */
export function judgeHyphen(before: string, after: string, words: Vocabulary, habit: number): HyphenVerdict {
  const last = before.slice(before.lastIndexOf('-') + 1);
  const [first = ''] = after.split('-');
  const whole = (last + first).toLowerCase();
  const compound = `${before}-${first}`.toLowerCase();
  if (/\d$/.test(before) || /^\d/.test(after))
    return { keep: true, why: 'A hyphen beside a number belongs to it' };
  if (words.count(compound) > 0) return { keep: true, why: `The text writes ${compound} elsewhere` };
  if (words.count(whole) > 0) return { keep: false, why: `The text writes ${whole} elsewhere` };
  if (/^\p{Lu}/u.test(after) && !(/^\p{Lu}{2,}$/u.test(last) && /^\p{Lu}+$/u.test(first))) {
    return { keep: true, why: 'What follows the hyphen has a capital' };
  }
  if (hasKin(whole, last.length, words))
    return { keep: false, why: `The text writes a word like ${whole} elsewhere` };
  if (last.length === 1) return { keep: true, why: 'No word is cut after one letter' };
  if (SURELY_FIRST.has(last.toLowerCase())) return { keep: true, why: `${last}- forms compounds` };
  if (/^\p{Lu}{2,}s?$/u.test(last) && /^\p{Ll}{3,}/u.test(first)) {
    return { keep: true, why: `${last} is no part of a word in small letters` };
  }
  if (after.includes('-') && LINKS.has(first.toLowerCase())) {
    return { keep: true, why: `The word goes on as a compound: ${after}` };
  }
  if (last.length >= 3 && SURELY_SECOND.has(first.toLowerCase()) && !SOLID_FIRST.test(last.toLowerCase())) {
    return { keep: true, why: `-${first} forms compounds` };
  }
  if (/\p{L}{3}ly$/u.test(last) && first.length > 3)
    return { keep: true, why: 'An adverb is the first part of a compound' };
  if (before.includes('-') && after.includes('-'))
    return { keep: true, why: 'The word has hyphens on both sides' };
  const isFirst = FIRST.has(last.toLowerCase());
  const isSecond = SECOND.has(first.toLowerCase());
  if (isFirst && first.length > 3 && words.count(first) > 0 && words.count(last) > 0) {
    return { keep: true, why: `${last} and ${first} are words of their own in the text` };
  }
  if (isSecond && (isFirst || (first.length > 3 && last.length > 2 && words.count(last) > 0))) {
    return { keep: true, why: `-${first} forms compounds` };
  }
  if (habit < MANY_CUTS) {
    if (isFirst && first.length > 3) return { keep: true, why: `${last}- forms compounds` };
    if (
      words.count(last) > 0 &&
      (isSecond || (words.count(first) > 0 && last.length > 3 && first.length > 3))
    ) {
      return { keep: true, why: `${last} and ${first} are words of their own in the text` };
    }
  }
  if (
    before.includes('-') &&
    ((LINKS.has(last.toLowerCase()) && words.count(last) > 0) ||
      (last.length > 3 && first.length > 3 && words.count(last) > 0 && words.count(first) > 0) ||
      (habit < MANY_CUTS && words.count(first) > 0))
  ) {
    return { keep: true, why: 'The word has hyphens already' };
  }
  if (habit < FEWEST_CUTS) return { keep: true, why: 'The text cuts no words at line ends' };
  return { keep: false, why: 'The typesetter cut the word at the line end' };
}

/** Small words inside compounds: `state-of-the-art`, `wall-to-wall`, `vis-à-vis`. */
const LINKS = new Set(
  'to by of in and the up on for a or me it than not de à la le du en y und da di d l'.split(' '),
);
/** Below this share of lines, hyphens at line ends are those of compounds. */
const FEWEST_CUTS = 0.025;
/** From this share of lines on, the typesetter cuts words, so that a hyphen is most likely his. */
const MANY_CUTS = 0.06;

/** Whether another form of the word occurs: another ending, or a longer word that begins with it. */
function hasKin(whole: string, cut: number, words: Vocabulary): boolean {
  const least = Math.max(cut + 2, 5);
  for (let length = whole.length; length >= Math.max(least, whole.length - 3); length--) {
    if (words.begins(whole.slice(0, length))) return true;
  }
  return false;
}

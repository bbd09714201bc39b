/** Signs that end a sentence, with the closing marks that may follow them. */
const ENDS = /[.!?…。！？｡؟۔।:：][\s"'”’»«›)\]」』）】＂]*$/u;
const STARTS_LOWER = /^[("'“‘«„¿¡[\s]*\p{Ll}/u;
const STARTS_CAPITAL = /^[-–—•*("'“‘«»„¿¡[\s]*[\p{Lu}\p{Lt}\p{N}]/u;
const CASELESS = /[\p{Lo}]/u;

/** Whether a line can be the last of a paragraph, by its last signs. */
export const endsSentence = (text: string): boolean => ENDS.test(text.length > 12 ? text.slice(-12) : text);

/** Whether a line can only go on with what stands before it. */
export const startsLower = (text: string): boolean =>
  STARTS_LOWER.test(text.length > 12 ? text.slice(0, 12) : text);

/** Whether a line may begin a sentence, in a script that has capitals. */
export const startsCapital = (text: string): boolean =>
  STARTS_CAPITAL.test(text.length > 12 ? text.slice(0, 12) : text);

/** Whether a line is in a script without capitals: Chinese, Japanese, Arabic, Hebrew, Hindi, … */
export const isCaseless = (text: string): boolean =>
  CASELESS.test(text.length > 24 ? text.slice(0, 24) : text);

/** Whether words in it are written without blanks between them. */
export const isUnspaced = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xffef);

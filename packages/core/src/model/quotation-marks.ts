/** The outer and inner quotation marks of a language, opening then closing. After CLDR's `delimiters`. */
const MARKS: Record<string, readonly [string, string, string, string]> = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  fr: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  pt: ['“', '”', '‘', '’'],
  nl: ['“', '”', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  cs: ['„', '“', '‚', '‘'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  da: ['”', '”', '’', '’'],
  nb: ['«', '»', '‘', '’'],
};
const OPENS_AFTER = /[\s([{<\u2013\u2014/“‘„«‚-]/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Sets the straight quotation marks and apostrophes of a block as the language prints them. Same length as the text
 * given, so that every offset stays what it was; marks that are typographic already stay. For display: the model
 * keeps what the source has.
 *
 * @param text the text of one whole block, so that a mark knows what stands before it
 * @param language BCP 47; unknown languages are set as English
 */
export function setQuotationMarks(text: string, language = 'en'): string {
  if (!/["']/.test(text)) return text;
  const marks = MARKS[language.toLowerCase().split('-')[0] ?? 'en'] ?? MARKS.en;
  if (!marks) return text;
  const [outerOpen, outerClose, innerOpen, innerClose] = marks;
  let set = '';
  let innerIsOpen = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark !== '"' && mark !== "'") {
      set += mark;
      continue;
    }
    const before = text[at - 1];
    const after = text[at + 1];
    const opens =
      (before === undefined || OPENS_AFTER.test(before) || before === '"' || before === "'") &&
      after !== undefined &&
      !/[\s.,;:!?)\]}]/.test(after);
    if (mark === '"') {
      set += opens ? outerOpen : outerClose;
    } else if (before !== undefined && LETTER.test(before) && after !== undefined && LETTER.test(after)) {
      set += '’';
    } else if (opens && !isElision(text, at)) {
      set += innerOpen;
      innerIsOpen = true;
    } else {
      set += innerIsOpen ? innerClose : '’';
      if (innerIsOpen && !(before !== undefined && /s/i.test(before) && text.indexOf("'", at + 1) > 0))
        innerIsOpen = false;
    }
  }
  return set;
}

/** An apostrophe at the start of a word: `'80s`, `'tis`, `'em`. */
function isElision(text: string, at: number): boolean {
  return /^'(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n'\s)/i.test(text.slice(at, at + 8));
}

import { englishDates } from './english-dates.ts';
import { englishDurations } from './english-durations.ts';
import { englishLexicon } from './english-lexicon.ts';
import { englishRelative } from './english-relative.ts';
import { englishVague } from './english-vague.ts';
import { englishYears } from './english-years.ts';
import { frenchLexicon, frenchRules } from './french-times.ts';
import { germanLexicon, germanRules } from './german-times.ts';
import type { Lexicon } from './lexicon.ts';
import { spanishLexicon, spanishRules } from './spanish-times.ts';
import { indexRules, type TimeRule } from './time-pattern.ts';

/** The words and rules that times are read by in one language. */
export interface TimeLanguage {
  lexicon: Lexicon;
  rules: ReadonlyMap<string, readonly TimeRule[]>;
}

const ENGLISH: TimeLanguage = {
  lexicon: englishLexicon,
  rules: indexRules([
    ...englishDates,
    ...englishYears,
    ...englishRelative,
    ...englishDurations,
    ...englishVague,
  ]),
};

const LANGUAGES: Readonly<Record<string, TimeLanguage>> = {
  en: ENGLISH,
  de: { lexicon: germanLexicon, rules: indexRules(germanRules) },
  fr: { lexicon: frenchLexicon, rules: indexRules(frenchRules) },
  es: { lexicon: spanishLexicon, rules: indexRules(spanishRules) },
};

const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'to', 'in', 'that', 'was', 'said', 'for', 'with']),
  de: new Set([
    'der',
    'die',
    'und',
    'das',
    'den',
    'von',
    'mit',
    'ist',
    'nicht',
    'ein',
    'im',
    'am',
    'zum',
    'vor',
    'seit',
    'um',
    'dem',
  ]),
  fr: new Set(['le', 'la', 'les', 'et', 'des', 'du', 'une', 'dans', 'est', 'que']),
  es: new Set(['el', 'la', 'los', 'las', 'del', 'y', 'una', 'que', 'en', 'por']),
};

/** The rules for a BCP 47 language; where none is given, for the one whose commonest words the text has. English else. */
export function timeLanguage(text: string, language: string | undefined): TimeLanguage {
  const code = language?.toLowerCase().split('-')[0] ?? guessLanguage(text);
  return LANGUAGES[code] ?? ENGLISH;
}

/** The language whose commonest words a text has most of; English where there are hardly any. */
export function guessLanguage(text: string): string {
  const words = text
    .slice(0, 4000)
    .toLowerCase()
    .split(/\P{L}+/u);
  let best = 'en';
  let most = 2;
  for (const [code, common] of Object.entries(COMMON)) {
    const count = words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0);
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}

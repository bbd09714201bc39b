import { newStemmer, type Stemmer } from 'snowball-stemmers';

/** Snowball's stemmers by the languages that they are for, as BCP 47 begins. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Words of a language whose stems are remembered: more than a newspaper uses in a year. */
const REMEMBERED = 400_000;

interface Known {
  stemmer: Stemmer;
  stems: Map<string, string>;
}
const known = new Map<string, Known>();

/**
 * The stem of a folded word in the language of its article: `treaty` and `treaties` share one. The word itself where the language is
 * unknown or has no stemmer.
 */
export function stemWord(folded: string, language: string | null | undefined): string {
  const algorithm = ALGORITHMS[language?.slice(0, 3).replace(/-.*$/, '').toLowerCase() ?? ''];
  if (algorithm === undefined || /\p{N}/u.test(folded)) return folded;
  let of = known.get(algorithm);
  if (!of) {
    of = { stemmer: newStemmer(algorithm), stems: new Map() };
    known.set(algorithm, of);
  }
  const remembered = of.stems.get(folded);
  if (remembered !== undefined) return remembered;
  if (of.stems.size >= REMEMBERED) of.stems.clear();
  const stem = of.stemmer.stem(folded) || folded;
  of.stems.set(folded, stem);
  return stem;
}

/** The stems that a word may have in an archive, without doubles. Of no language, the word. */
export function stemsOfWord(folded: string, languages: readonly (string | null)[]): string[] {
  return [...new Set([folded, ...languages.map((language) => stemWord(folded, language))])];
}

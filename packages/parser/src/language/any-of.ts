import type { LanguageWords } from './language-words.ts';
import { languages } from './languages.ts';

/** The words of all languages for some things, as one part of a regular expression. */
export function anyOf(...fields: readonly Exclude<keyof LanguageWords, 'code' | 'months'>[]): string {
  const words = languages.flatMap((language) => fields.flatMap((field) => language[field] ?? []));
  return `(?:${[...new Set(words)].join('|')})`;
}

import { createRequire } from 'node:module';
import type { ItsFunction, WinkMethods } from 'wink-nlp';
import type { Token } from './token.ts';

/** Reading the tagger's tables takes a fifth of a second, so they wait until the first text. */
const LEMMA: string = 'lemma';
let tagger: WinkMethods | undefined;

function loadTagger(): WinkMethods {
  const require = createRequire(import.meta.url);
  const winkNLP: typeof import('wink-nlp').default = require('wink-nlp');
  const model: typeof import('wink-eng-lite-web-model').default = require('wink-eng-lite-web-model');
  return winkNLP(model, ['pos']);
}

/** The words and marks of a text with their parts of speech; white space is left out. */
export function readTokens(text: string): Token[] {
  tagger ??= loadTagger();
  const { its } = tagger;
  // The declared type of this one is not that of the functions that `out` takes.
  const lemmaOf: ItsFunction<string> = Reflect.get(its, LEMMA);
  const read = tagger.readDoc(text).tokens();
  const values: string[] = read.out(its.value);
  const tags: string[] = read.out(its.pos);
  const lemmas: string[] = read.out(lemmaOf);
  const tokens: Token[] = [];
  let at = 0;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, at);
    const pos = tags[index] ?? 'X';
    if (start < 0 || start - at > MAX_GAP || pos === 'SPACE' || value.trim() === '') continue;
    at = start + value.length;
    const lower = value.toLowerCase().replaceAll('’', "'");
    tokens.push({ text: value, lower, lemma: lemmas[index] ?? lower, pos, start, end: at });
  }
  return tokens;
}

/** Farther than any white space between two words: a token that is not where it should be is left out. */
const MAX_GAP = 1000;

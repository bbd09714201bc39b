import type { AnnotationSet, Article } from '@tearsheet/core/model';
import { article, p } from '@tearsheet/core/testing';
import { type Random, random } from './random.ts';
import { syntheticWords } from './synthetic-words.ts';

/** Bytes of a text. */
const TEXT = 4_096;
/** Words of a text, near enough, for reckoning what is how common. */
const TEXT_WORDS = 640;
/** Phrases that come again and again, each in this share of the articles. */
const [PHRASES, PHRASE_SHARE] = [100, 0.0034];
const LANGUAGES = ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'en', 'de', 'fr'];
const DAY = 86_400_000;

export interface SyntheticArticle {
  article: Article;
  set: AnnotationSet;
  /** The running text, its paragraphs with a line end between. */
  text: string;
}

/** Words, pairs and phrases of known commonness, to be looked for. */
export interface SyntheticQueries {
  rare: string[];
  two: string[];
  phrase: string[];
  prefix: string[];
  common: string[];
}

/** Articles like those of newspapers in length, distribution of words, dates and names: the same for the same number. */
export function syntheticArticles() {
  const vocabulary = syntheticWords();
  const { words } = vocabulary;
  const capital = (word = '') => word.charAt(0).toUpperCase() + word.slice(1);
  const name = (at: number) => `${capital(words[5_000 + at])} ${capital(words[9_000 + at * 3])}`;
  const publishers = Array.from({ length: 60 }, (_, at) => ({
    name: `The ${capital(words[2_000 + at])} ${at % 2 ? 'Post' : 'Times'}`,
    domain: `${words[2_000 + at]}.example`,
  }));
  const ranked = (share: number) => words.findIndex((_, rank) => vocabulary.share(rank, TEXT_WORDS) <= share);
  const phraseStart = ranked(0.2);
  const phrases = Array.from(
    { length: PHRASES },
    (_, at) => `${words[phraseStart + at]} ${words[phraseStart + PHRASES + at]}`,
  );

  const word = (draw: Random): string => {
    const rank = vocabulary.draw(draw);
    const plain = words[rank] ?? '';
    // Of all but the commonest words there are other forms.
    return rank > 150 && draw() < 0.2 ? `${plain}${draw() < 0.7 ? 's' : 'ing'}` : plain;
  };

  function make(n: number): SyntheticArticle {
    const draw = random(n * 7_919 + 17);
    const people = Array.from({ length: 3 }, () => name(Math.floor(draw() ** 3 * 3_000)));
    const places = Array.from({ length: 2 }, () => capital(words[4_000 + Math.floor(draw() ** 3 * 800)]));
    const said = phrases.filter(() => draw() < PHRASE_SHARE);
    const paragraphs: string[] = [];
    for (let size = 0; size < TEXT; ) {
      const sentences: string[] = [];
      for (let count = 1 + Math.floor(draw() * 3); count > 0; count--) {
        const sentence = Array.from({ length: 8 + Math.floor(draw() * 24) }, () => word(draw));
        const put =
          paragraphs.length === 0 ? undefined : (said.pop() ?? (draw() < 0.15 ? people[0] : undefined));
        if (put !== undefined) sentence.splice(1 + Math.floor(draw() * 5), 0, put);
        sentences.push(`${capital(sentence.join(' '))}.`);
      }
      if (paragraphs.length === 0) sentences.unshift(`${people.join(', ')} came to ${places.join(' and ')}.`);
      const paragraph = sentences.join(' ');
      paragraphs.push(paragraph);
      size += paragraph.length + 1;
    }
    const headline = Array.from({ length: 5 + Math.floor(draw() * 6) }, () => word(draw)).join(' ');
    const made = article(capital(headline), ...paragraphs.map((one) => p(one)));
    const author = name(Math.floor(draw() * 500));
    const first = paragraphs[0] ?? '';
    const entities = [
      ...new Map([
        ...people.map((one) => [one, 'PER'] as const),
        ...places.map((one) => [one, 'LOC'] as const),
      ]),
    ].map(([entity, type], at) => ({ id: `e${at + 1}`, type, name: entity, aliases: [], roles: [] }));
    return {
      text: paragraphs.join('\n'),
      article: {
        ...made,
        by: `By ${author}`,
        contributors: [{ role: 'author', name: author }],
        publisher: publishers[Math.floor(draw() ** 2 * publishers.length)] ?? { name: 'The Times' },
        datePublished: new Date(Date.UTC(2004, 0, 1) + Math.floor(draw() * 20 * 365) * DAY)
          .toISOString()
          .slice(0, 10),
        language: LANGUAGES[Math.floor(draw() * LANGUAGES.length)] ?? 'en',
        uri: `https://${words[2_000]}.example/${n}`,
      },
      set: {
        entities,
        annotations: entities.map(({ id, name: exact }) => {
          const start = first.indexOf(exact);
          const target = { block: 'b1', start, end: start + exact.length, exact };
          return {
            id: `n-${id}`,
            body: { type: 'mention', entity: id, target },
            madeBy: { kind: 'rule', rule: 'synthetic', version: '1', confidence: 1 },
            state: 'current',
          };
        }),
      },
    };
  }

  const around = (share: number, count: number) =>
    Array.from({ length: count }, (_, at) => words[ranked(share) + at] ?? '');
  const middling = around(0.046, 40);
  const queries: SyntheticQueries = {
    rare: around(0.0017, 20),
    two: middling.slice(0, 20).map((one, at) => `${one} ${middling[20 + at]}`),
    phrase: phrases.slice(0, 20).map((one) => `"${one}"`),
    prefix: around(0.012, 20).map((one) => `${one.slice(0, -1)}*`),
    common: around(0.36, 8),
  };
  return { make, queries };
}

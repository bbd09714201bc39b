import { type Article, cleanLine, type Notice, type Removal, type SourceRange } from '@tearsheet/core/model';
import { endsSentence } from '../language/sentence.ts';
import { limits } from '../limits.ts';

/** Fields are doubtful below these. */
const DOUBTED = 0.75;
/** So many passages that were left out are asked about. */
const ASKED = 5;
/** A passage that reads like text has so many words at least. */
const FEWEST_WORDS = 14;
/** Of other things left out it is known what they are. */
const LIKE_TEXT: ReadonlySet<Removal['kind']> = new Set([
  'navigation',
  'advertisement',
  'subscription',
  'related',
  'credit',
  'hidden',
  'other',
]);

/** Says of an article what of it is doubtful and was not yet said, with what else it may be, so that people can choose. */
export function tellDoubts(article: Article): Article {
  const told = new Set(article.notices.map(({ target }) => target));
  const doubts = [
    ...(told.has('/headlines/0') ? [] : doubtHeadline(article)),
    ...(told.has('/by') ? [] : doubtByline(article)),
    ...(told.has('/datePublished') ? [] : doubtDate(article)),
    ...doubtRemovals(article),
  ];
  return doubts.length === 0 ? article : { ...article, notices: [...article.notices, ...doubts] };
}

const evidenceOf = ({ evidence }: Article, target: string) => evidence.find((one) => one.target === target);

function doubtHeadline(article: Article): Notice[] {
  const proof = evidenceOf(article, '/headlines/0');
  if (!proof?.alternatives?.length || proof.confidence > DOUBTED) return [];
  return [
    {
      code: 'headline-uncertain',
      message: 'The headline is a guess among the titles of the source.',
      target: '/headlines/0',
      alternatives: proof.alternatives,
    },
  ];
}

function doubtByline(article: Article): Notice[] {
  const proof = evidenceOf(article, '/by');
  if (proof && proof.confidence > DOUBTED) return [];
  // Who wrote it is known, though no line says so.
  if (article.by === undefined && article.contributors.length > 0) return [];
  const taken = article.removals.filter(
    ({ kind, text }) => kind === 'byline' && text.length < limits.fieldLength,
  );
  const values = [
    ...(proof?.alternatives ?? []).map(({ value }) => value),
    ...taken.map(({ text }) => cleanLine(text)),
    ...article.contributors.map(({ name }) => name),
  ];
  const others = [...new Set(values)].filter((value) => value !== undefined && value !== article.by);
  if (article.by === undefined && others.length === 0) return [];
  return [
    {
      ...(article.by === undefined
        ? { code: 'byline-missing', message: 'No byline was found for certain; some words may be one.' }
        : {
            code: 'byline-uncertain',
            message: 'The byline is a guess: nothing says plainly who wrote this.',
            target: '/by',
          }),
      ...(others.length === 0
        ? {}
        : { alternatives: others.slice(0, 4).map((value) => ({ value: value ?? '' })) }),
    },
  ];
}

function doubtDate(article: Article): Notice[] {
  const proof = evidenceOf(article, '/datePublished');
  if (!proof || proof.inferred || proof.confidence > DOUBTED) return [];
  const { dateModified } = article;
  const others = [
    ...(proof.alternatives ?? []),
    ...(dateModified === undefined || dateModified === article.datePublished
      ? []
      : [{ value: dateModified, why: 'The day of the last change' }]),
  ];
  return [
    {
      code: 'date-uncertain',
      message: 'It is not certain that this is the day of publication.',
      target: '/datePublished',
      ...(others.length === 0 ? {} : { alternatives: others }),
    },
  ];
}

/** Whole sentences inside the text that were left out may be text after all. */
function doubtRemovals({ body, evidence, removals }: Article): Notice[] {
  const places = new Map(evidence.map(({ target, ranges }) => [target, ranges]));
  const first = places.get(`#${body.children[0]?.id}`)?.[0];
  const last = places.get(`#${body.children.at(-1)?.id}`)?.at(-1);
  if (!first || !last) return [];
  return removals
    .filter(({ kind, text, ranges: [at] }) => {
      if (!LIKE_TEXT.has(kind) || !at || !isBetween(first, at, last)) return false;
      const words = text.trim();
      return words.length < 2_000 && endsSentence(words) && countWords(words) >= FEWEST_WORDS;
    })
    .sort((one, other) => other.text.length - one.text.length)
    .slice(0, ASKED)
    .map(({ kind, ranges, text }) => ({
      code: 'text-left-out',
      message: `Left out as ${kind === 'other' ? 'no text' : kind.replaceAll('-', ' ')}, though it reads like text: ${startOf(text)}`,
      ranges,
    }));
}

const startOf = (text: string): string => {
  const words = cleanLine(text) ?? '';
  return words.length <= 80
    ? words
    : `${words
        .slice(0, 80)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`;
};

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}'’]+|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu)?.length ?? 0;

function isBetween(first: SourceRange, at: SourceRange, last: SourceRange): boolean {
  if (first.kind === 'text' && at.kind === 'text' && last.kind === 'text')
    return at.start > first.start && at.end < last.end;
  if (first.kind === 'page' && at.kind === 'page' && last.kind === 'page')
    return isBelow(at, first) && isBelow(last, at);
  return false;
}

const isBelow = (one: { page: number; y: number }, other: { page: number; y: number }): boolean =>
  one.page === other.page ? one.y > other.y : one.page > other.page;

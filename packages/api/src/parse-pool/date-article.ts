import {
  type Article,
  blockText,
  Edtf,
  type Evidence,
  runningBlocks,
  runningText,
  type SourceRange,
} from '@tearsheet/core/model';

/** What is known of when a source came in. */
export interface Arrival {
  /** The day the archive got it, ISO 8601: nothing in it was published later. */
  importedOn: string;
  /** The decoded source, in which the article's ranges count; without it the evidence is whole paragraphs. */
  sourceText?: () => Promise<string | undefined>;
}

/** Characters of running text from which nothing is dated: it is no single article, and reading it all would take long. */
const DATED_LENGTH = 200_000;
/** Between two blocks of the running text, as the annotator counts. */
const GAP = '\n\n'.length;

/**
 * The article with a day of publication, where the source gives none but what it says allows one: a guess, with its
 * reasons, the passages that it rests on and the other days that would fit. A date that is there stays.
 */
export async function dateArticle(article: Article, { importedOn, sourceText }: Arrival): Promise<Article> {
  const length = runningText(article).reduce((sum, text) => sum + text.length, 0);
  if (article.datePublished !== undefined || length > DATED_LENGTH) return article;
  // Loaded when there is something to date: most sources print their date, and reading them is to start quickly.
  const { inferPublished } = await import('@tearsheet/annotator/publication-date');
  const { retrieved } = article.source;
  const guess = inferPublished(article, {
    importedOn,
    ...(retrieved === undefined ? {} : { fileTime: retrieved }),
  });
  if (guess === undefined || !Edtf.safeParse(guess.value).success) return article;
  const text = guess.evidence.length > 0 ? await sourceText?.() : undefined;
  const evidence: Evidence = {
    target: '/datePublished',
    ranges: guess.evidence.flatMap((span) => placeInSource(article, span, text)),
    rule: 'infer-published',
    confidence: guess.confidence,
    ...(guess.inferred ? { inferred: true } : {}),
    why: guess.why,
    ...(guess.alternatives.length === 0 ? {} : { alternatives: guess.alternatives }),
  };
  return { ...article, datePublished: guess.value, evidence: [...article.evidence, evidence] };
}

/** Where in the source some words of the running text stand: themselves where they can be found, else their paragraph. */
function placeInSource(
  article: Article,
  [start, end]: readonly [start: number, end: number],
  sourceText: string | undefined,
): SourceRange[] {
  let at = 0;
  for (const block of runningBlocks(article)) {
    const text = blockText(block);
    if (start < at + text.length) {
      const ranges = article.evidence.find(({ target }) => target === `#${block.id}`)?.ranges ?? [];
      const words = patternOf(text.slice(start - at, end - at));
      const before = Array.from(text.slice(0, start - at).matchAll(words)).length;
      const found = ranges.flatMap((range) => findAll(words, range, sourceText));
      const place = found[before] ?? found[0];
      return place === undefined ? ranges : [place];
    }
    at += text.length + GAP;
  }
  return [];
}

/** Between the words a line may end. */
function patternOf(words: string): RegExp {
  const escaped = words.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(escaped.replace(/\s+/g, '\\s+'), 'g');
}

function findAll(words: RegExp, range: SourceRange, sourceText: string | undefined): SourceRange[] {
  if (range.kind !== 'text' || sourceText === undefined) return [];
  const found = sourceText.slice(range.start, range.end).matchAll(words);
  return Array.from(found, ({ 0: { length }, index }) => {
    const start = range.start + index;
    return { ...range, start, end: start + length };
  });
}

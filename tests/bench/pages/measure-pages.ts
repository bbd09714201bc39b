import type { Extracted, Extractor } from './extractors.ts';
import { boundariesOf, f1, namesOf, overlap, paragraphKey, shinglesOf, titleKey, wordsOf } from './score.ts';

/** What is right for one page. */
export interface GoldPage {
  id: string;
  url: string;
  paragraphs: string[];
  title?: string;
  authors?: string[];
  date?: string | null;
}

/** Means over the pages that have the field, 0 to 1. */
export interface Score {
  word: number;
  shingle: number;
  paragraph: number;
  boundary: number;
  title: number;
  byline: number;
  date: number;
  /** Of processor time. */
  pagesPerSecond: number;
}

/** Pages read before the clock runs, so that modules are loaded and code is compiled. */
const WARMING = 60;

/** Runs one extractor over some pages. A page that it throws on counts as one where nothing was found. */
export async function measurePages(
  extractor: Extractor,
  pages: readonly (GoldPage & { bytes: Uint8Array })[],
  progress: (message: string) => void,
): Promise<Score> {
  const sums = new Map<string, number[]>();
  const add = (metric: string, value: number) => {
    const values = sums.get(metric);
    if (values) values.push(value);
    else sums.set(metric, [value]);
  };
  for (const page of pages.slice(0, WARMING)) {
    await extractor.extract(page.bytes, page.url).catch(() => undefined);
  }
  let spent = 0;
  for (const [at, page] of pages.entries()) {
    if (at > 0 && at % 100 === 0) progress(`${extractor.name}, ${at} of ${pages.length}`);
    const before = process.cpuUsage();
    let found: Extracted = { paragraphs: [] };
    try {
      found = await extractor.extract(page.bytes, page.url);
    } catch (error) {
      progress(`${extractor.name}, page ${page.id}: ${error instanceof Error ? error.message : error}`);
    }
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
    scorePage(found, page, add);
  }
  const mean = (metric: string) => {
    const values = sums.get(metric) ?? [];
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    word: mean('word'),
    shingle: f1({ precision: mean('shinglePrecision'), recall: mean('shingleRecall') }),
    paragraph: mean('paragraph'),
    boundary: mean('boundary'),
    title: mean('title'),
    byline: mean('byline'),
    date: mean('date'),
    pagesPerSecond: pages.length / (spent / 1e6),
  };
}

function scorePage(found: Extracted, gold: GoldPage, add: (metric: string, value: number) => void): void {
  const words = wordsOf(found.paragraphs.join('\n'));
  const goldWords = wordsOf(gold.paragraphs.join('\n'));
  add('word', f1(overlap(words, goldWords)));
  const shingles = overlap(shinglesOf(words), shinglesOf(goldWords));
  add('shinglePrecision', shingles.precision);
  add('shingleRecall', shingles.recall);
  const keys = (paragraphs: readonly string[]) => paragraphs.map(paragraphKey).filter((key) => key !== '');
  add('paragraph', f1(overlap(keys(found.paragraphs), keys(gold.paragraphs))));
  add('boundary', f1(overlap(boundariesOf(found.paragraphs), boundariesOf(gold.paragraphs))));
  if (gold.title) add('title', titleKey(found.title ?? '') === titleKey(gold.title) ? 1 : 0);
  if (gold.authors && gold.authors.length > 0) {
    add('byline', f1(overlap(namesOf(found.byline ?? ''), gold.authors.flatMap(namesOf))));
  }
  if (gold.date) add('date', found.date?.slice(0, 10) === gold.date.slice(0, 10) ? 1 : 0);
}

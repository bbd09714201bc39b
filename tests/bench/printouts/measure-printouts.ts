import { mainHeadline, runningText } from '@tearsheet/core/model';
import { parseSource } from '@tearsheet/parser';
import type { BenchOptions, BenchRow } from '../bench-task.ts';
import type { Extractor } from '../pages/extractors.ts';
import { measurePages, type Score } from '../pages/measure-pages.ts';
import { type Page, readPages } from '../pages/read-pages.ts';

const METRICS: readonly (readonly [keyof Score, string])[] = [
  ['title', 'headline exact'],
  ['word', 'body word F1'],
  ['boundary', 'boundary F1'],
  ['paragraph', 'paragraph F1'],
  ['byline', 'byline F1'],
  ['date', 'same day'],
  ['pagesPerSecond', 'speed'],
];
/** Printing takes seconds: without a limit no more than these are printed of each kind. */
const ENOUGH = 40;

/** The parser as it is used; `type` where it is not to be told by the bytes. */
const tearsheet = (type?: 'text'): Extractor => ({
  name: 'tearsheet',
  async extract(bytes) {
    const article = await parseSource({ bytes, ...(type === undefined ? {} : { type }) });
    return {
      paragraphs: runningText(article),
      title: mainHeadline(article),
      byline: article.by,
      date: article.datePublished,
    };
  },
});

/** The pages that are worth printing, as many as were asked for. */
export function pagesToPrint({ data, limit }: Pick<BenchOptions, 'data' | 'limit'>): Page[] {
  return readPages(data, Number.POSITIVE_INFINITY)
    .filter(({ title, paragraphs }) => title && paragraphs.length >= 4 && paragraphs.length <= 90)
    .slice(0, Number.isFinite(limit) ? limit : ENOUGH);
}

/** Measures ours and the peers on printouts of one kind. */
export async function measurePrintouts(
  printouts: readonly Page[],
  asked: {
    task: string;
    /** The kind of printouts, before each metric. */
    kind: string;
    /** What is counted by the second. */
    unit: string;
    type?: 'text';
    peers: readonly Extractor[];
  } & Pick<BenchOptions, 'oursOnly' | 'progress'>,
): Promise<BenchRow[]> {
  const { task, kind, unit, type, peers, oursOnly, progress } = asked;
  const scores: [string, Score][] = [];
  for (const extractor of oursOnly ? [tearsheet(type)] : [tearsheet(type), ...peers]) {
    progress(`${extractor.name} on ${printouts.length} printouts, ${kind}`);
    scores.push([extractor.name, await measurePages(extractor, printouts, progress)]);
  }
  const [own, ...others] = scores;
  return METRICS.map(([key, metric]) => ({
    task,
    metric: `${kind}: ${metric}`,
    ...(key === 'pagesPerSecond' ? { unit } : {}),
    ours: own?.[1][key] ?? 0,
    peers: Object.fromEntries(others.map(([name, score]) => [name, score[key]])),
    n: printouts.length,
  }));
}

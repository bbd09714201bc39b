import { mainHeadline, runningText } from '@tearsheet/core/model';
import { parseSource } from '@tearsheet/parser';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import type { Extractor } from '../pages/extractors.ts';
import { measurePages, type Score } from '../pages/measure-pages.ts';
import { readPages } from '../pages/read-pages.ts';
import { pdfPeers } from './pdf-peers.ts';
import { printPages } from './print-pages.ts';

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

const ours: Extractor = {
  name: 'tearsheet',
  async extract(bytes) {
    const article = await parseSource({ bytes });
    return {
      paragraphs: runningText(article),
      title: mainHeadline(article),
      byline: article.by,
      date: article.datePublished,
    };
  },
};

/** Articles from PDFs that Chromium prints in the same run: set as papers set them, and whole pages as sites print them. */
export const pdfTask: BenchTask = {
  name: 'pdf',
  about: 'articles from PDFs that Chromium prints: set like a paper, and whole pages of sites',
  async run({ data, limit, oursOnly, progress }) {
    const pages = readPages(data, Number.POSITIVE_INFINITY)
      .filter(({ title, paragraphs }) => title && paragraphs.length >= 4 && paragraphs.length <= 90)
      .slice(0, Number.isFinite(limit) ? limit : ENOUGH);
    const rows: BenchRow[] = [];
    for (const kind of ['clean', 'real'] as const) {
      progress(`printing ${pages.length} pages, ${kind}`);
      const printed = await printPages(pages, kind, progress);
      const scores: [string, Score][] = [];
      for (const extractor of oursOnly ? [ours] : [ours, ...pdfPeers]) {
        progress(`${extractor.name} on ${printed.length} PDFs, ${kind}`);
        scores.push([extractor.name, await measurePages(extractor, printed, progress)]);
      }
      const [own, ...peers] = scores;
      for (const [key, metric] of METRICS) {
        rows.push({
          task: 'pdf',
          metric: `${kind}: ${metric}`,
          ...(key === 'pagesPerSecond' ? { unit: 'PDFs/s' } : {}),
          ours: own?.[1][key] ?? 0,
          peers: Object.fromEntries(peers.map(([name, score]) => [name, score[key]])),
          n: printed.length,
        });
      }
    }
    return rows;
  },
};

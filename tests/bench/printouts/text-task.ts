import { mainHeadline, runningText } from '@tearsheet/core/model';
import { parseSource } from '@tearsheet/parser';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import type { Extractor } from '../pages/extractors.ts';
import { measurePages, type Score } from '../pages/measure-pages.ts';
import { readPages } from '../pages/read-pages.ts';
import { printPages } from './print-pages.ts';
import { writeTextLayer } from './text-layer.ts';
import { textPeers } from './text-peers.ts';

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
    const article = await parseSource({ bytes, type: 'text' });
    return {
      paragraphs: runningText(article),
      title: mainHeadline(article),
      byline: article.by,
      date: article.datePublished,
    };
  },
};

/**
 * Articles from printouts as text. Chromium prints them in the same run, and pdf.js writes their text in two styles; no
 * tool that npm does not have is asked.
 */
export const printoutTextTask: BenchTask = {
  name: 'printouts',
  about: 'articles from printouts as text: set like a paper, and whole pages of sites',
  async run({ data, limit, oursOnly, progress }) {
    const pages = readPages(data, Number.POSITIVE_INFINITY)
      .filter(({ title, paragraphs }) => title && paragraphs.length >= 4 && paragraphs.length <= 90)
      .slice(0, Number.isFinite(limit) ? limit : ENOUGH);
    const rows: BenchRow[] = [];
    for (const kind of ['clean', 'real'] as const) {
      progress(`printing ${pages.length} pages, ${kind}`);
      const printed = await printPages(pages, kind, progress);
      for (const style of ['plain', 'layout'] as const) {
        const texts = [];
        for (const page of printed) {
          const text = await writeTextLayer(page.bytes, style);
          texts.push({ ...page, bytes: new TextEncoder().encode(text) });
        }
        const scores: [string, Score][] = [];
        for (const extractor of oursOnly ? [ours] : [ours, ...textPeers]) {
          progress(`${extractor.name} on ${texts.length} printouts, ${kind}, ${style}`);
          scores.push([extractor.name, await measurePages(extractor, texts, progress)]);
        }
        const [own, ...peers] = scores;
        for (const [key, metric] of METRICS) {
          rows.push({
            task: 'printouts',
            metric: `${kind}, ${style}: ${metric}`,
            ...(key === 'pagesPerSecond' ? { unit: 'printouts/s' } : {}),
            ours: own?.[1][key] ?? 0,
            peers: Object.fromEntries(peers.map(([name, score]) => [name, score[key]])),
            n: texts.length,
          });
        }
      }
    }
    return rows;
  },
};

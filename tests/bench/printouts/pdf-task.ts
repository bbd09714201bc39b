import { mainHeadline, runningText } from '@tearsheet/core/model';
import { parseSource } from '@tearsheet/parser';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import type { Extractor } from '../pages/extractors.ts';
import { measurePages, type Score } from '../pages/measure-pages.ts';
import { type Page, readPages } from '../pages/read-pages.ts';
import { pdfPeers } from './pdf-peers.ts';
import { Press } from './press.ts';
import { setArticle } from './set-article.ts';

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

async function printPages(
  pages: readonly Page[],
  kind: 'clean' | 'real',
  progress: (message: string) => void,
): Promise<Page[]> {
  const printed: Page[] = [];
  const press = await Press.open();
  try {
    for (const [at, page] of pages.entries()) {
      try {
        const language = 'en';
        const bytes =
          kind === 'clean'
            ? await press.printSetting(setArticle(page, language), language)
            : await press.printPage(new TextDecoder().decode(page.bytes), page.url, {
                scripts: at % 2 === 0,
                headers: at % 3 !== 0,
              });
        printed.push({ ...page, bytes: new Uint8Array(bytes) });
      } catch (error) {
        progress(
          `page ${page.id} was not printed: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
        );
      }
    }
  } finally {
    await press.close();
  }
  return printed;
}

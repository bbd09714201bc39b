import type { BenchTask } from '../bench-task.ts';
import { extractors } from './extractors.ts';
import { measureApart } from './measure-apart.ts';
import type { Score } from './measure-pages.ts';
import { readPages } from './read-pages.ts';

const METRICS: readonly (readonly [keyof Score, string])[] = [
  ['word', 'word F1'],
  ['shingle', 'shingle F1'],
  ['paragraph', 'paragraph F1'],
  ['boundary', 'boundary F1'],
  ['title', 'title exact'],
  ['byline', 'byline F1'],
  ['date', 'same day'],
  ['pagesPerSecond', 'speed'],
];

/** How well articles are read from pages, and how fast on one core. */
export const pagesTask: BenchTask = {
  name: 'pages',
  about:
    'articles from HTML pages: text, fields and speed (without @postlight/parser, which npm alone cannot install: it needs a dependency from git)',
  async run({ data, limit, oursOnly, progress }) {
    const n = readPages(data, limit).length;
    const scores: [string, Score][] = [];
    for (const { name } of oursOnly ? extractors.slice(0, 1) : extractors) {
      progress(`${name} on ${n} pages`);
      scores.push([name, await measureApart(name, data, limit, progress)]);
    }
    const [own, ...peers] = scores;
    return METRICS.map(([key, metric]) => ({
      task: 'pages',
      metric,
      ...(key === 'pagesPerSecond' ? { unit: 'pages/s' } : {}),
      ours: own?.[1][key] ?? 0,
      peers: Object.fromEntries(peers.map(([name, score]) => [name, score[key]])),
      n,
    }));
  },
};

import { parseArgs } from 'node:util';
import { clusterStories, StoryClusterer, type StoryDocument } from '@tearsheet/annotator';
import { readRows } from './read-rows.ts';
import { scoreStories } from './score-stories.ts';
import { tfidfStories } from './stories-peers.ts';
import { writeArticles } from './write-articles.ts';

/*
 * Stories: pair F1 and adjusted Rand index, all documents in one pool; ours (all known at once, and one by one) beside
 * TF-IDF with average link. With --size N also what a document costs in an archive of so many made-up articles.
 *
 *   node tests/bench/understanding/stories.ts [--data DIR] [--size N]
 */
const { values: flags } = parseArgs({ options: { data: { type: 'string' }, size: { type: 'string' } } });
const NAMES = ['stories-dev', 'stories', 'stories-fixtures'];

const finders: Readonly<Record<string, (documents: readonly StoryDocument[]) => string[]>> = {
  ours: (documents) => clusterStories(documents).map(({ story }) => story),
  'ours, one by one': (documents) => {
    const stories = new StoryClusterer();
    for (const document of documents) stories.add(document);
    return documents.map(({ id }) => stories.storyOf(id) ?? id);
  },
  'TF-IDF, average link': (documents) => tfidfStories(documents.map(({ text }) => text)),
};

process.stdout.write(`${'set'.padEnd(20)}${'system'.padEnd(22)}  pairs   rand     n\n`);
for (const { name, rows } of readRows<StoryDocument & { story: string }>(
  flags.data ?? import.meta.dirname,
  NAMES,
)) {
  const documents = rows.map(({ story: _, ...document }) => document);
  for (const [system, find] of Object.entries(finders)) {
    const scores = scoreStories(
      rows.map(({ story }) => story),
      find(documents),
    );
    const figures = [scores.pairs, scores.rand].map((score) => score.toFixed(1).padStart(7)).join('');
    process.stdout.write(
      `${name.padEnd(20)}${system.padEnd(22)}${figures}${String(rows.length).padStart(6)}\n`,
    );
  }
}

if (flags.size !== undefined) {
  const size = Number(flags.size);
  const stories = new StoryClusterer();
  const tail = Math.min(500, size);
  let timed = 0;
  let at = 0;
  for (const document of writeArticles(size)) {
    const before = performance.now();
    stories.add(document);
    if (++at > size - tail) timed += performance.now() - before;
  }
  process.stdout.write(`one more article among ${size}: ${(timed / tail).toFixed(2)} ms\n`);
}

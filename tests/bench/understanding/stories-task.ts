import { addToStories, clusterStories, MemoryStoryIndex, type StoryDocument } from '@tearsheet/annotator';
import type { BenchRow, BenchTask } from '../bench-task.ts';
import { readRows } from './read-rows.ts';
import { scoreStories } from './score-stories.ts';
import { tfidfStories } from './stories-peers.ts';
import { writeArticles } from './write-articles.ts';

const NAMES = ['stories-dev', 'stories', 'stories-test', 'stories-fixtures'];
const METRICS = [
  ['pairs', 'pair F1'],
  ['rand', 'adjusted Rand index'],
] as const;

export const storiesTask: BenchTask = {
  name: 'stories',
  about:
    'articles on one event, all in one pool, beside TF-IDF with average link; and what one more article costs',
  async run({ data, limit, size, oursOnly, progress }): Promise<BenchRow[]> {
    const sets = readRows<StoryDocument & { story: string }>(data ?? import.meta.dirname, NAMES);
    const rows: BenchRow[] = [];
    for (const { name, rows: all } of sets) {
      const documents = all.slice(0, limit);
      progress(`${name}, ${documents.length} texts`);
      const stories = documents.map(({ story }) => story);
      const bare = documents.map(({ story: _, ...document }) => document);
      const systems = {
        ours: scoreStories(
          stories,
          clusterStories(bare).map(({ story }) => story),
        ),
        'one by one': scoreStories(stories, await oneByOne(bare)),
        ...(oursOnly
          ? {}
          : { 'TF-IDF, average link': scoreStories(stories, tfidfStories(bare.map(({ text }) => text))) }),
      };
      const { ours, 'one by one': single, ...peers } = systems;
      for (const [key, metric] of METRICS)
        rows.push(
          {
            task: 'stories',
            metric: `${name}: ${metric}`,
            unit: '%',
            ours: ours[key],
            peers: Object.fromEntries(Object.entries(peers).map(([peer, scores]) => [peer, scores[key]])),
            n: documents.length,
          },
          {
            task: 'stories',
            metric: `${name}: ${metric}, one by one`,
            unit: '%',
            ours: single[key],
            peers: {},
            n: documents.length,
          },
        );
    }
    progress(`one more article among ${size}`);
    return [
      ...rows,
      {
        task: 'stories',
        metric: 'one more article',
        unit: 'ms',
        ours: await costOfOneMore(size),
        peers: {},
        n: size,
      },
    ];
  },
};

async function oneByOne(documents: readonly StoryDocument[]): Promise<string[]> {
  const stories = new MemoryStoryIndex();
  for (const document of documents) await addToStories(stories, document);
  return documents.map(({ id }) => stories.storyOf(id) ?? id);
}

/** Milliseconds for one of the last of so many made-up articles. */
async function costOfOneMore(size: number): Promise<number> {
  const stories = new MemoryStoryIndex();
  const tail = Math.min(500, size);
  let timed = 0;
  let at = 0;
  for (const document of writeArticles(size)) {
    const before = performance.now();
    await addToStories(stories, document);
    if (++at > size - tail) timed += performance.now() - before;
  }
  return timed / tail;
}

import { clusterStories, StoryClusterer, type StoryDocument } from '@tearsheet/annotator';
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
    const rows = sets.flatMap(({ name, rows: all }): BenchRow[] => {
      const documents = all.slice(0, limit);
      progress(`${name}, ${documents.length} texts`);
      const stories = documents.map(({ story }) => story);
      const bare = documents.map(({ story: _, ...document }) => document);
      const systems = {
        ours: scoreStories(
          stories,
          clusterStories(bare).map(({ story }) => story),
        ),
        'one by one': scoreStories(stories, oneByOne(bare)),
        ...(oursOnly
          ? {}
          : { 'TF-IDF, average link': scoreStories(stories, tfidfStories(bare.map(({ text }) => text))) }),
      };
      const { ours, 'one by one': single, ...peers } = systems;
      return METRICS.flatMap(([key, metric]) => [
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
      ]);
    });
    progress(`one more article among ${size}`);
    return [
      ...rows,
      {
        task: 'stories',
        metric: 'one more article',
        unit: 'ms',
        ours: costOfOneMore(size),
        peers: {},
        n: size,
      },
    ];
  },
};

function oneByOne(documents: readonly StoryDocument[]): string[] {
  const stories = new StoryClusterer();
  for (const document of documents) stories.add(document);
  return documents.map(({ id }) => stories.storyOf(id) ?? id);
}

/** Milliseconds for one of the last of so many made-up articles. */
function costOfOneMore(size: number): number {
  const stories = new StoryClusterer();
  const tail = Math.min(500, size);
  let timed = 0;
  let at = 0;
  for (const document of writeArticles(size)) {
    const before = performance.now();
    stories.add(document);
    if (++at > size - tail) timed += performance.now() - before;
  }
  return timed / tail;
}

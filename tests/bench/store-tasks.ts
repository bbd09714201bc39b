import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_OWNER as me } from '@tearsheet/core/store';
import type { BenchOptions, BenchRow, BenchTask } from './bench-task.ts';
import { type BenchArchive, benchArchive, sourceOf } from './store/bench-archive.ts';
import { type Measured, mean, measure, p95 } from './store/measure.ts';
import { random } from './store/random.ts';
import type { SyntheticQueries } from './store/synthetic-articles.ts';

const TIMES = 100;

type Measures = (archive: BenchArchive, options: BenchOptions) => Promise<BenchRow[]>;

const task = (name: string, about: string, run: Measures): BenchTask => ({
  name,
  about,
  run: async (options) => run(await benchArchive(options), options),
});

/** A line for the mean and one for the 95th percentile of CPU time, one for the clock's mean. */
function rowsOf(name: string, metric: string, ours: Measured, plain?: Measured): BenchRow[] {
  const line = (suffix: string, key: 'cpu' | 'cpu95' | 'wall' | 'wall95'): BenchRow => ({
    task: name,
    metric: `${metric}${suffix}`,
    unit: 'ms',
    ours: ours[key],
    peers: plain ? { plain: plain[key] } : {},
    n: ours.n,
  });
  return [
    line('', 'cpu'),
    line(', p95', 'cpu95'),
    line(', by the clock', 'wall'),
    line(', by the clock, p95', 'wall95'),
  ];
}

/** Ids from everywhere in the archive. */
async function someIds({ store, size }: BenchArchive): Promise<string[]> {
  const ids: string[] = [];
  const step = Math.max(1, Math.floor(size / 200 / 20));
  for (let after: string | undefined, page = 0; ids.length < TIMES * 2; page++) {
    const found = await store.listArticles(me, { limit: 200, ...(after === undefined ? {} : { after }) });
    if (page % step === 0) ids.push(...found.items.filter((_, at) => at % 20 === 0).map(({ id }) => id));
    after = found.next;
    if (after === undefined) break;
  }
  return ids;
}

const QUERIES = ['rare', 'two', 'phrase', 'prefix', 'common'] as const satisfies (keyof SyntheticQueries)[];

export const storeTasks: readonly BenchTask[] = [
  task(
    'build',
    'bulk load, indexed and annotated, and what it takes on the disk',
    async ({ built, dir, plain }) => {
      const rate = (metric: string, key: 'first' | 'last' | 'all' | 'wall'): BenchRow => ({
        task: 'build',
        metric,
        unit: '1/s',
        ours: built.ours[key],
        peers: built.plain ? { plain: built.plain[key] } : {},
        n: built.size,
      });
      const bytes = (file: string) => statSync(join(dir, file)).size;
      return [
        rate('first tenth', 'first'),
        rate('last tenth', 'last'),
        rate('all', 'all'),
        rate('all, by the clock', 'wall'),
        {
          task: 'build',
          metric: 'database in multiples of the text',
          ours: bytes('ours/archive.sqlite') / built.textBytes,
          peers: plain ? { plain: bytes('plain.sqlite') / built.textBytes } : {},
          n: built.size,
        },
      ];
    },
  ),
  task('read', 'one article with its text', async (archive) => {
    const ids = (await someIds(archive)).slice(0, TIMES);
    const draw = random(1);
    const ours = await measure(
      ids.map((id) => () => archive.store.getArticle(me, id)),
      20,
    );
    const { plain } = archive;
    const theirs =
      plain &&
      (await measure(
        ids.map(() => () => plain.read(Math.floor(draw() * archive.size))),
        20,
      ));
    return rowsOf('read', 'article', ours, theirs);
  }),
  task(
    'page',
    'a page of 50 at the start and deep in the list, in each order; OFFSET beside it',
    async (archive) => {
      const rows: BenchRow[] = [];
      const { store, plain, size } = archive;
      for (const order of ['added', 'published', 'headline'] as const) {
        const cursors: (string | undefined)[] = [];
        const deep = Math.min(size - 200, 100_000);
        let after: string | undefined;
        for (let at = 0; at < deep; at += 200) {
          if (at % (Math.ceil(deep / 200 / 20) * 200) === 0) cursors.push(after);
          after = (
            await store.listArticles(me, { limit: 200, order, ...(after === undefined ? {} : { after }) })
          ).next;
        }
        const ask = (cursor: string | undefined) => () =>
          store.listArticles(me, { limit: 50, order, ...(cursor === undefined ? {} : { after: cursor }) });
        const ours = await measure([...cursors, ...cursors].map(ask), 10);
        const theirs =
          plain && order === 'published'
            ? await measure(
                Array.from({ length: 10 }, (_, at) => () => plain.page(Math.floor((size * at) / 10))),
              )
            : undefined;
        rows.push(...rowsOf('page', order, ours, theirs));
      }
      return rows;
    },
  ),
  task('search', 'the best 20 with snippets and the count', async ({ store, plain, articles }) => {
    const rows: BenchRow[] = [];
    for (const kind of QUERIES) {
      const queries = articles.queries[kind];
      const totals: number[] = [];
      const ours = await measure(
        queries.map((query) => async () => {
          const { total = 0 } = await store.searchArticles(me, { query, limit: 20 });
          totals.push(total);
        }),
      );
      if (totals.every((total) => total === 0)) throw new Error(`Nothing was found: ${queries[0]}`);
      const theirs = plain && (await measure(queries.map((query) => () => plain.search(query))));
      rows.push(...rowsOf('search', kind, ours, theirs));
    }
    return rows;
  }),
  task('add', 'one more article, durable', async ({ store, articles, size }) => {
    const from = size + Math.floor(Date.now() / 1000);
    const made = Array.from({ length: 50 }, (_, at) =>
      sourceOf([articles.make(from + at)], `one ${from + at}`),
    );
    const ours = await measure(
      made.map(
        ({ bytes, parts }) =>
          () =>
            store.addArticles(me, bytes, parts),
      ),
      0,
    );
    return rowsOf('add', 'article', ours);
  }),
  task(
    'readers',
    'readers by the clock, alone and while articles are brought in by the hundred',
    async (archive) => {
      const { store, articles, size } = archive;
      const ids = await someIds(archive);
      const read = async (wanted: () => boolean) => {
        const wall: number[] = [];
        for (let at = 0; wanted(); at++) {
          const start = performance.now();
          await store.getArticle(me, ids[at % ids.length] ?? '');
          await store.listArticles(me, { limit: 50 });
          wall.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return wall;
      };
      await read(
        (
          (count) => () =>
            count++ < 20
        )(0),
      );
      const alone = await read(
        (
          (count) => () =>
            count++ < 200
        )(0),
      );
      const from = size * 2 + Math.floor(Date.now() / 1000) * 2_000;
      const batches = Array.from({ length: 10 }, (_, at) =>
        sourceOf(
          Array.from({ length: 100 }, (_, one) => articles.make(from + at * 100 + one)),
          `batch ${from + at}`,
        ),
      );
      let running = true;
      const importing = (async () => {
        for (const { bytes, parts } of batches) await store.addArticles(me, bytes, parts);
        running = false;
      })();
      const beside = await read(() => running);
      await importing;
      const row = (metric: string, of: (values: readonly number[]) => number): BenchRow => ({
        task: 'readers',
        metric,
        unit: 'ms',
        ours: of(beside),
        peers: { alone: of(alone) },
        n: beside.length,
      });
      return [row('article and page, by the clock', mean), row('article and page, by the clock, p95', p95)];
    },
  ),
];

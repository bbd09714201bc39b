import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArticleStore, LOCAL_OWNER, type NewArticle, openStore } from '@tearsheet/core/store';
import type { BenchOptions } from '../bench-task.ts';
import { openPlainArchive, type PlainArchive } from './plain-archive.ts';
import { type SyntheticArticle, syntheticArticles } from './synthetic-articles.ts';

/** Articles that come out of one source, as from a mailbox or a web archive, and are added together. */
const TOGETHER = 200;

/** An archive of made-up articles, ours and the plain one, and how the bulk load went. */
export interface BenchArchive {
  dir: string;
  store: ArticleStore;
  plain?: PlainArchive;
  size: number;
  built: Built;
  articles: ReturnType<typeof syntheticArticles>;
  close(): Promise<void>;
}

/** How the archive was filled: articles a second of one core in the first and the last tenth, and all in all. */
export interface Built {
  size: number;
  textBytes: number;
  ours: { first: number; last: number; all: number; wall: number };
  plain?: { first: number; last: number; all: number; wall: number };
}

let open: Promise<BenchArchive> | undefined;

/** The archive that all tasks of a run measure: built when it is not there. With `--data` it is kept for the next run. */
export const benchArchive = (options: BenchOptions): Promise<BenchArchive> => {
  open ??= openArchive(options);
  return open;
};

export const closeBenchArchive = async (): Promise<void> => (await open)?.close();

async function openArchive({ data, size, oursOnly, progress }: BenchOptions): Promise<BenchArchive> {
  const dir = data ?? (await mkdtemp(join(tmpdir(), 'tearsheet-bench-')));
  await mkdir(dir, { recursive: true });
  const report = join(dir, `built-${size}.json`);
  const articles = syntheticArticles();
  const store = await openStore({ dataDir: join(dir, 'ours') });
  const plain = oursOnly ? undefined : openPlainArchive(dir);
  const known: Built | undefined = (await stat(report).catch(() => undefined))
    ? JSON.parse(await readFile(report, 'utf8'))
    : undefined;
  if (known && !known.plain && plain) throw new Error(`${dir} has no plain archive: use --ours.`);
  const built = known ?? (await build({ store, plain, articles, size, progress }));
  if (!known) await writeFile(report, JSON.stringify(built));
  return {
    dir,
    store,
    ...(plain ? { plain } : {}),
    size,
    built,
    articles,
    async close() {
      await store.close();
      plain?.close();
      if (data === undefined) await rm(dir, { recursive: true });
    },
  };
}

async function build({
  store,
  plain,
  articles,
  size,
  progress,
}: Pick<BenchArchive, 'store' | 'articles' | 'size'> & {
  plain: PlainArchive | undefined;
  progress: BenchOptions['progress'];
}): Promise<Built> {
  let textBytes = 0;
  const tenth = Math.max(1, Math.floor(size / 10));
  const ours = stopwatch(size, tenth);
  const theirs = stopwatch(size, tenth);
  for (let from = 0; from < size; from += TOGETHER) {
    const made = Array.from({ length: Math.min(TOGETHER, size - from) }, (_, at) => articles.make(from + at));
    for (const { text } of made) textBytes += Buffer.byteLength(text);
    const { bytes, parts } = sourceOf(made, `batch ${from}`);
    await ours.time(from, () => store.addArticles(LOCAL_OWNER, bytes, parts));
    if (plain) await theirs.time(from, async () => plain.add(made, from));
    if (from % 20_000 === 0)
      progress(`${from} of ${size} articles, ${Math.round(ours.rates().last || ours.rates().all)}/s`);
  }
  return { size, textBytes, ours: ours.rates(), ...(plain ? { plain: theirs.rates() } : {}) };
}

/** One source with several articles in it. */
export function sourceOf(
  made: readonly SyntheticArticle[],
  name: string,
): { bytes: Buffer; parts: Omit<NewArticle, 'bytes'>[] } {
  const bytes = Buffer.from(name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const parts = made.map(({ article }, at) => ({
    article: {
      ...article,
      source: { ...article.source, sha256, size: bytes.length, length: bytes.length, part: String(at + 1) },
    },
  }));
  return { bytes, parts };
}

function stopwatch(size: number, tenth: number) {
  const spent = { first: 0, last: 0, all: 0, wall: 0 };
  const counted = { first: 0, last: 0, all: 0 };
  return {
    async time(from: number, work: () => Promise<unknown>): Promise<void> {
      const before = process.cpuUsage();
      const start = performance.now();
      await work();
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      const count = Math.min(TOGETHER, size - from);
      spent.all += seconds;
      spent.wall += (performance.now() - start) / 1_000;
      counted.all += count;
      for (const part of ['first', 'last'] as const) {
        if (part === 'first' ? from >= tenth : from < size - tenth) continue;
        spent[part] += seconds;
        counted[part] += count;
      }
    },
    rates: () => ({
      first: counted.first / spent.first,
      last: counted.last / spent.last,
      all: counted.all / spent.all,
      wall: counted.all / spent.wall,
    }),
  };
}

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { extractors } from './extractors.ts';
import { measurePages, type Score } from './measure-pages.ts';
import { readPages } from './read-pages.ts';

/** What one extractor is measured on. */
interface Order {
  extractor: string;
  data: string | undefined;
  limit: number | null;
}

type Message = { progress: string } | { score: Score };

const file = fileURLToPath(import.meta.url);

/**
 * Measures one extractor in a process of its own, so that none pays for the memory that another left behind (jsdom
 * holds gigabytes after some hundred pages), nor is faster for the code that another had compiled.
 */
export function measureApart(
  extractor: string,
  data: string | undefined,
  limit: number,
  progress: (message: string) => void,
): Promise<Score> {
  return new Promise((resolve, reject) => {
    let score: Score | undefined;
    const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (message: Message) => {
      if ('progress' in message) progress(message.progress);
      else score = message.score;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      score ? resolve(score) : reject(new Error(`${extractor} ended with ${code} before it was measured`)),
    );
    // JSON has no infinity.
    child.send({ extractor, data, limit: Number.isFinite(limit) ? limit : null } satisfies Order);
  });
}

if (process.argv[1] === file && process.send) {
  process.once('message', async (order: Order) => {
    const tell = (message: Message) => process.send?.(message);
    const extractor = extractors.find(({ name }) => name === order.extractor);
    if (!extractor) throw new Error(`There is no extractor ${order.extractor}`);
    const pages = readPages(order.data, order.limit ?? Number.POSITIVE_INFINITY);
    tell({ score: await measurePages(extractor, pages, (progress) => tell({ progress })) });
    process.disconnect();
  });
}

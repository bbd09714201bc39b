import { parseSource } from '@tearsheet/parser';
import type { BenchRow, BenchTask } from '../bench-task.ts';

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000] as const;
const WORDS =
  'the harbour council agreed on tuesday night to rebuild the eastern pier after a long dispute about its cost'.split(
    ' ',
  );

/** A page of about some bytes as sites build them: its article, with navigation, links and figures among it. */
export function pageOfSize(bytes: number): string {
  const parts = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The eastern pier</title></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>The eastern pier</h1>',
  ];
  let length = 0;
  for (let at = 0; length < bytes; at++) {
    const words = Array.from(
      { length: 40 + (at % 30) },
      (_, word) => WORDS[(at * 7 + word * 3) % WORDS.length],
    );
    const text = `<div class="block"><p>Part ${at}: ${words.join(' ')} <a href="/part/${at}">as the town said</a>.</p></div>`;
    const more =
      at % 9 === 0 ? `<figure><img src="/${at}.jpg"><figcaption>Pier ${at}</figcaption></figure>` : '';
    parts.push(text, more);
    length += text.length + more.length;
  }
  return `${parts.join('')}</article></main><footer>The end</footer></body></html>`;
}

/** Whether the cost of a page grows as its size does. */
export const sizeTask: BenchTask = {
  name: 'size',
  about: 'cost by size: megabytes a second of processor time stay the same when cost is linear',
  async run({ progress }) {
    const rows: BenchRow[] = [];
    await parseSource({ bytes: new TextEncoder().encode(pageOfSize(200_000)), type: 'html' });
    for (const size of SIZES) {
      const bytes = new TextEncoder().encode(pageOfSize(size));
      const times = Math.max(1, Math.round(2_000_000 / bytes.length));
      progress(`${bytes.length} bytes, ${times} times`);
      const before = process.cpuUsage();
      for (let at = 0; at < times; at++) await parseSource({ bytes, type: 'html' });
      const { user, system } = process.cpuUsage(before);
      rows.push({
        task: 'size',
        metric: size < 1_000_000 ? `${size / 1_000} kB` : `${size / 1_000_000} MB`,
        unit: 'MB/s',
        ours: (bytes.length * times) / (user + system),
        peers: {},
        n: bytes.length,
      });
    }
    return rows;
  },
};

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const script = fileURLToPath(new URL('import-numbered-articles.ts', import.meta.url));

const Promised = z.object({ n: z.int(), status: z.enum(['added', 'present']), id: z.string() });
/** What the process was told was kept. */
export type Promised = z.infer<typeof Promised>;

export interface RunningImport {
  child: ChildProcess;
  promised: Promised[];
  /** Resolves when it has been promised so many articles, or ended before. */
  reaches(count: number): Promise<void>;
  /** Resolves when it has ended and all it said is read. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; errors: string }>;
}

/** Starts a process that adds the articles `first` to `last`, of `size` paragraphs each. */
export function startImport(dataDir: string, first: number, last: number, size = 1): RunningImport {
  const child = spawn(process.execPath, [script, dataDir, String(first), String(last), String(size)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const promised: Promised[] = [];
  const waiting: { count: number; resolve(): void }[] = [];
  const wake = (over: boolean) => {
    for (const { count, resolve } of waiting) if (over || promised.length >= count) resolve();
  };
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    // The kill may have cut the last line, which then promises nothing.
    if (line.startsWith('{') && line.endsWith('}')) promised.push(Promised.parse(JSON.parse(line)));
    wake(false);
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')]).then(() => {
    wake(true);
    return { code: child.exitCode, signal: child.signalCode, errors };
  });
  return {
    child,
    promised,
    reaches: (count) =>
      promised.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    ended,
  };
}

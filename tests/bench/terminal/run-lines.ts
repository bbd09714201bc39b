import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface LinesRun {
  seconds: number;
  /** Resident bytes of the process and its children together, at most; not a number where the system does not tell. */
  peakBytes: number;
}

/** Feeds lines to a program as fast as it takes them, counts its answers, and watches its memory. */
export async function runLines(
  args: readonly string[],
  count: number,
  line: (id: number) => string,
): Promise<LinesRun> {
  const before = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let peakBytes = Number.NaN;
  const watch = setInterval(() => {
    const bytes = residentBytes(child.pid ?? 0);
    if (bytes > 0) peakBytes = Math.max(Number.isNaN(peakBytes) ? 0 : peakBytes, bytes);
  }, 100);
  let answers = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answers++;
  });
  const ended = once(child, 'close');
  for (let id = 0; id < count; id++) {
    if (!child.stdin.write(line(id))) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await ended;
  clearInterval(watch);
  if (code !== 0 || answers !== count) throw new Error(`It ended with ${code} after ${answers} answers.`);
  return { seconds: (performance.now() - before) / 1_000, peakBytes };
}

/** What a process and all below it occupy. */
function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const own = Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + residentBytes(Number(child)), own);
  } catch {
    // It ended meanwhile, or this system has no such files.
    return 0;
  }
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The memory that a process occupies, in bytes; undefined where this system does not tell, or it is gone. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    if (process.platform === 'linux') {
      const status = await readFile(`/proc/${pid}/status`, 'latin1');
      return kibibytes(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]);
    }
    if (process.platform === 'win32') return undefined;
    return kibibytes((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout.trim());
  } catch {
    // It ended between the question and the answer.
    return undefined;
  }
}

function kibibytes(text: string | undefined): number | undefined {
  return text === undefined || !/^\d+$/.test(text) ? undefined : Number.parseInt(text, 10) * 1_024;
}

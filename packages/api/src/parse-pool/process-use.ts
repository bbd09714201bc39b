import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ProcessUse {
  /** Bytes of memory that it occupies. */
  resident: number;
  /** Milliseconds of processors that it has had. */
  processorTime: number;
}

/** Linux counts in hundredths of a second, whatever its clock. */
const TICK = 10;

/** What a process uses; undefined where this system does not tell, or it is gone. */
export async function processUse(pid: number): Promise<ProcessUse | undefined> {
  try {
    if (process.platform === 'linux') return await readProc(pid);
    if (process.platform === 'win32') return undefined;
    return readPs((await run('ps', ['-o', 'rss=,time=', '-p', String(pid)])).stdout);
  } catch {
    // It ended between the question and the answer.
    return undefined;
  }
}

async function readProc(pid: number): Promise<ProcessUse | undefined> {
  const [status, stat] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'latin1'),
    readFile(`/proc/${pid}/stat`, 'latin1'),
  ]);
  const resident = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  // Behind the name, which may hold anything: of the user and of the system, fields 14 and 15.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  if (resident === undefined || user === undefined || system === undefined) return undefined;
  return { resident: Number(resident) * 1_024, processorTime: (Number(user) + Number(system)) * TICK };
}

/** `12345 1:02.34`, or `1-02:03:04` where it has been days. */
function readPs(line: string): ProcessUse | undefined {
  const [, resident, days = '0', hours = '0', minutes, seconds] =
    /^\s*(\d+)\s+(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
  if (resident === undefined) return undefined;
  const whole = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
  return { resident: Number(resident) * 1_024, processorTime: (whole * 60 + Number(seconds)) * 1_000 };
}

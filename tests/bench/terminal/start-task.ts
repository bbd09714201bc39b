import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment, program, seed } from '../../terminal/surroundings.ts';
import type { BenchTask } from '../bench-task.ts';
import { quantile } from './quantile.ts';
import { readPrintouts } from './read-printouts.ts';

const RUNS = 15;

/** How long a person waits for a command, from nothing. */
export const startTask: BenchTask = {
  name: 'start',
  about: 'a command from its start to its end, by the clock, in the middle of 15 runs',
  async run({ data, oursOnly, progress }) {
    const home = mkdtempSync(join(tmpdir(), 'tearsheet-bench-'));
    const env = bareEnvironment(home);
    const run = (args: readonly string[]) =>
      execFileSync(process.execPath, args, { env, stdio: 'ignore', cwd: home });
    const median = (args: readonly string[]) => {
      progress(args.slice(1).join(' '));
      const times = Array.from({ length: RUNS }, () => {
        const before = performance.now();
        run(args);
        return performance.now() - before;
      });
      return quantile(times, 0.5);
    };
    try {
      const files = readPrintouts(data).map((bytes, at) => {
        writeFileSync(join(home, `${at}.txt`), bytes);
        return `${at}.txt`;
      });
      run([program, 'add', '--quiet', seed, ...files]);
      const bare = oursOnly ? undefined : median(['-e', '0']);
      const peers = bare === undefined ? {} : { 'node alone': bare };
      const commands = [['--version'], ['--help'], ['list'], ['search', 'treaty'], ['parse', seed]];
      return commands.map((args) => ({
        task: 'start',
        metric: args.map((arg) => (arg === seed ? 'SEED' : arg)).join(' '),
        unit: 'ms',
        ours: median([program, ...args]),
        peers,
        n: RUNS,
      }));
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emptyFolder } from './run-tearsheet.ts';
import { bareEnvironment, program } from './surroundings.ts';

/** Its letters are recognised, which takes seconds. */
const scan = fileURLToPath(new URL('../../packages/parser/fixtures-pages/scan.png', import.meta.url));

/** Processes that run now, zombies left out: those of a parent, by their ids. */
function running(isWanted: (pid: number, parent: number) => boolean): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid = '', parent = '', state = ''] = line.trim().split(/\s+/);
    return !state.startsWith('Z') && isWanted(Number(pid), Number(parent)) ? [Number(pid)] : [];
  });
}

it('Ctrl-C ends a long reading with 130, and the process that reads with it', async () => {
  const home = emptyFolder();
  const command = spawn(process.execPath, [program, 'parse', scan], {
    cwd: home,
    env: bareEnvironment(home),
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = once(command, 'exit');
  await expect.poll(() => running((_, parent) => parent === command.pid).length).toBe(1);
  const [reader] = running((_, parent) => parent === command.pid);
  command.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  await expect.poll(() => running((pid) => pid === reader)).toEqual([]);
});

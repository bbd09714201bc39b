/*
 * A child of the pool that does what hostile bytes may make a reader do. What is in a source says what; in a
 * line, its content. It speaks as the real one does.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hold: unknown[] = [];

function obey(order: string): unknown {
  const [verb, argument = ''] = order.split(' ', 2);
  switch (verb) {
    case 'hang':
      for (;;);
    case 'sleep':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return undefined;
    case 'buffers':
      for (;;) hold.push(Buffer.alloc(10_000_000, 1));
    case 'objects':
      for (;;) hold.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
    case 'exit':
      return process.exit(Number(argument));
    case 'crash':
      return process.kill(process.pid, 'SIGSEGV');
    case 'pid':
      return process.pid;
    case 'wait':
      // Until a file is there: what else goes on can then be seen.
      writeFileSync(join(argument, `waiting-${process.pid}`), '');
      while (!readdirSync(argument).includes('go'));
      return process.pid;
    case 'environment':
      return { env: process.env, heap: process.execArgv };
    default:
      return order;
  }
}

type Task = { kind: 'parse' | 'decode'; input: { bytes: Uint8Array } } | { kind: 'lines'; lines: string[] };

function obeyLine(line: string): string {
  const { id, content }: { id: unknown; content: string } = JSON.parse(line);
  return JSON.stringify({ id, answer: obey(content) });
}

process.on('message', (task: Task) => {
  const answer =
    task.kind === 'lines' ? task.lines.map(obeyLine) : obey(Buffer.from(task.input.bytes).toString('utf8'));
  process.send?.({ kind: 'answer', answer });
});
process.on('disconnect', () => process.exit());
// The real one does not die of Ctrl-C either.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.send?.({ kind: 'ready' });

import { toTearsheetError } from '../errors/tell-error.ts';
import type { ChildMessage, ParseTask, TaskWatch } from './parse-task.ts';
import { performTask } from './perform-task.ts';

/* The child process in which hostile bytes are read. One task at a time; whoever sent it may kill us over it. */

const tell = (message: ChildMessage): void => {
  process.send?.(message);
};

const watch: TaskWatch = {
  foundFile: (bytes) => tell({ kind: 'larger', bytes }),
  recognises: (pages) => tell({ kind: 'recognises', pages }),
};

process.on('message', (task: ParseTask) => {
  performTask(task, watch).then(
    (answer) => tell({ kind: 'answer', answer }),
    (error: unknown) => {
      const { code, message } = toTearsheetError(error);
      tell({ kind: 'error', code, message });
    },
  );
});
process.on('disconnect', () => process.exit());
// The parent decides when it is over: Ctrl-C reaches the whole group, and running work is to be finished.
process.on('SIGINT', () => {});
tell({ kind: 'ready' });

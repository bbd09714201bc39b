import { decodeText, parseSource, type ReadWatch } from '@tearsheet/parser';
import { toTearsheetError } from '../errors/tell-error.ts';
import { answerLine } from './answer-line.ts';
import type { ChildMessage, ParseAnswers, ParseTask } from './parse-task.ts';

/* The child process in which hostile bytes are read. One task at a time; whoever sent it may kill us over it. */

const tell = (message: ChildMessage): void => {
  process.send?.(message);
};

const watch: ReadWatch = { recognises: (pages) => tell({ kind: 'recognises', pages }) };

async function perform(task: ParseTask): Promise<ParseAnswers[ParseTask['kind']]> {
  switch (task.kind) {
    case 'parse':
      return parseSource(task.input, watch);
    case 'decode': {
      const decoded = await decodeText(task.input, task.part);
      return decoded && { text: decoded.text, charset: decoded.charset };
    }
    case 'lines': {
      const answers: string[] = [];
      for (const line of task.lines) {
        answers.push(await answerLine(line, watch, (bytes) => tell({ kind: 'larger', bytes })));
      }
      return answers;
    }
  }
}

process.on('message', (task: ParseTask) => {
  perform(task).then(
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

import { CommandError } from '../cli/command-error.ts';
import { readLines } from '../sources/read-lines.ts';
import { printJsonLine } from './print-json.ts';

/**
 * Answers lines of JSON from standard input with lines of JSON, in order.
 *
 * @throws CommandError `usage` when the lines are looked for elsewhere
 */
export async function answerLines(
  { files = [], jsonl }: { files?: readonly string[]; jsonl?: true },
  answer: (lines: AsyncIterable<string>) => AsyncIterable<string>,
): Promise<void> {
  if (!jsonl) {
    throw new CommandError('usage', 'Say --jsonl, and give lines of JSON on standard input.');
  }
  if (files.some((file) => file !== '-')) {
    throw new CommandError(
      'usage',
      'With --jsonl the sources come from standard input, a line of JSON each. Name no files.',
    );
  }
  for await (const line of answer(readLines(process.stdin))) await printJsonLine(line);
}

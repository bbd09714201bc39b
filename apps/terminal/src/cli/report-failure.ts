import { OutputClosed } from '../output/output-closed.ts';
import { writeMessage, writeMessageLines } from '../output/write-output.ts';
import { nameInput } from '../sources/name-input.ts';
import { describeFailure } from './describe-failure.ts';

/**
 * Says what failed on standard error. Answers the exit code.
 *
 * @param input which of several inputs it was
 */
export async function reportFailure(error: unknown, env: NodeJS.ProcessEnv, input?: string): Promise<number> {
  if (error instanceof OutputClosed) return 0;
  const { exitCode, sentence } = describeFailure(error);
  await writeMessage(`tearsheet: ${input === undefined ? sentence : nameInput(sentence, input)}`);
  if (env.TEARSHEET_DEBUG === '1') {
    const { inspect } = await import('node:util');
    await writeMessageLines(`${inspect(error)}\n`);
  }
  return exitCode;
}

import { type Command, CommanderError } from 'commander';
import { writeMessage, writeMessageLines, writeOutput } from '../output/write-output.ts';
import { buildProgram } from './build-program.ts';
import { reportFailure } from './report-failure.ts';

/** Runs a command line. Answers the exit code: 0 done, 1 failed, 2 wrong usage. Never throws. */
export async function runProgram(
  args: readonly string[],
  version: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  let help = '';
  const program = buildProgram(version, env);
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: (text) => {
        help += text;
      },
      outputError: () => {},
    });
  }
  try {
    try {
      await program.parseAsync(args, { from: 'user' });
      return Number(process.exitCode ?? 0);
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0) {
        await writeOutput(help);
        return 0;
      }
      if (error.code === 'commander.help') await writeMessageLines(help);
      else await writeMessage(describeUsage(error));
      return 2;
    }
  } catch (error) {
    return reportFailure(error, env);
  }
}

const allCommands = (command: Command): Command[] => [command, ...command.commands.flatMap(allCommands)];

/** `error: unknown option '--x'` -> `tearsheet: unknown option '--x'. See tearsheet --help.` */
function describeUsage({ message }: CommanderError): string {
  const fault = message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return `tearsheet: ${fault}. See tearsheet --help.`;
}

import { Command } from 'commander';
import { applySettings } from './apply-settings.ts';
import { addCorrectionCommands } from './programs/add-correction-commands.ts';
import { addKeepingCommands } from './programs/add-keeping-commands.ts';
import { addLibraryCommands } from './programs/add-library-commands.ts';
import { addMovingCommands } from './programs/add-moving-commands.ts';
import { addServingCommands } from './programs/add-serving-commands.ts';
import { addSourceCommands } from './programs/add-source-commands.ts';
import { addUnderstandingCommands } from './programs/add-understanding-commands.ts';
import { readConfiguration } from './read-configuration.ts';

const FOOTER = `
Each option can be set by TEARSHEET_… in the environment (TEARSHEET_DATA=DIR) or by its name in the configuration file
(~/.config/tearsheet/config.json, or TEARSHEET_CONFIG); a flag wins over the environment, that over the file.
DATABASE_URL=postgres://… keeps the rows of the archive in PostgreSQL.
Exit codes: 0 done, 1 something failed, 2 wrong usage, 130 interrupted.`;

/**
 * The command line: its commands, options and help. What a command does is loaded when it is called, so that help and
 * version cost nothing.
 *
 * @param env where `TEARSHEET_*` are looked up
 */
export function buildProgram(version: string, env: NodeJS.ProcessEnv): Command {
  const program = new Command('tearsheet')
    .description('Keeps articles, with proof of where every word came from.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--data <dir>', 'the folder of the archive')
    .option('-q, --quiet', 'say nothing but the result and failures')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', FOOTER)
    .hook('preAction', (_, command) => {
      const configuration = readConfiguration(env);
      applySettings(program, env, configuration);
      applySettings(command, env, configuration);
    });

  addSourceCommands(program.commandsGroup('Without an archive:'));
  addLibraryCommands(program.commandsGroup('The library:'));
  addCorrectionCommands(program.commandsGroup('Putting right:'));
  addKeepingCommands(program.commandsGroup('What you keep:'));
  addUnderstandingCommands(program.commandsGroup('Who and what, across articles:'));
  addMovingCommands(program.commandsGroup('In and out:'));
  addServingCommands(program.commandsGroup('Serving:'));
  return program;
}

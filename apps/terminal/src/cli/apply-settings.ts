import { type Command, InvalidArgumentError, type Option } from 'commander';
import { CommandError } from './command-error.ts';
import type { Configuration } from './read-configuration.ts';

/**
 * Fills the options that were not given as flags: from `TEARSHEET_*`, then from the configuration file; what neither
 * has keeps its default. An option `--no-color` is `TEARSHEET_COLOR=0` and `"color": false`.
 *
 * @throws CommandError `usage` when a value does not fit its option
 */
export function applySettings(command: Command, env: NodeJS.ProcessEnv, configuration: Configuration): void {
  for (const option of command.options) {
    const key = option.attributeName();
    const source = command.getOptionValueSource(key);
    if (key === 'version' || (source !== undefined && source !== 'default')) continue;
    const name = (option.long ?? '').replace(/^--(no-)?/, '');
    const variable = `TEARSHEET_${name.toUpperCase().replaceAll('-', '_')}`;
    const fromEnv = env[variable];
    if (fromEnv !== undefined && fromEnv !== '') {
      command.setOptionValueWithSource(key, readValue(option, fromEnv, variable), 'env');
    } else if (Object.hasOwn(configuration, name)) {
      const value = readValue(option, String(configuration[name]), `"${name}" of the configuration file`);
      command.setOptionValueWithSource(key, value, 'config');
    }
  }
}

function readValue(option: Option, text: string, where: string): unknown {
  if (option.isBoolean() || option.negate) {
    if (/^(1|true|yes|on)$/i.test(text)) return true;
    if (/^(0|false|no|off)$/i.test(text)) return false;
    throw new CommandError('usage', `${where} is “${text}”, which is neither true nor false.`);
  }
  try {
    return option.parseArg ? option.parseArg<unknown>(text, undefined) : text;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new CommandError('usage', `${where} is “${text}”: ${error.message}`);
  }
}

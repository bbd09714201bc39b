import { Option } from 'commander';
import { formatNames } from './choices.ts';

export function formatOption(description = 'the format to print'): Option {
  return new Option('--format <name>', description).choices(formatNames);
}

import { Option } from 'commander';
import { formatNames } from './choices.ts';

export function formatOption(): Option {
  return new Option('--format <name>', 'the format to print').choices(formatNames);
}

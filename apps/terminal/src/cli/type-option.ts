import { Option } from 'commander';
import { sourceTypes } from './choices.ts';

export function typeOption(): Option {
  return new Option('--type <type>', 'what the source is; sniffed if not given').choices(sourceTypes);
}

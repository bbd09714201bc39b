import { Option } from 'commander';
import { countOption } from './count-option.ts';

export function limitOption(): Option {
  return new Option('--limit <n>', 'how many at most, 1 to 200').argParser(countOption(1, 200)).default(50);
}

import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number in a range. */
export function countOption(least: number, most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count < least || count > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return count;
  };
}

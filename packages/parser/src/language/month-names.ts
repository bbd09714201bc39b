import { languages } from './languages.ts';

/** The months in some forty languages, in small letters, by number from 1. Short forms stand without their full stop. */
export const MONTHS: ReadonlyMap<string, number> = readMonths(
  languages.flatMap(({ months }) => months ?? []),
);

function readMonths(lines: readonly string[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const line of lines) {
    for (const [at, written] of line.split(' ').entries()) {
      const name = written.replace('_', ' ').trim();
      // Capitals of some languages have no accents.
      for (const one of [name, name.normalize('NFD').replace(/\p{M}/gu, '')])
        if (one !== '' && !months.has(one)) months.set(one, at + 1);
    }
  }
  return months;
}

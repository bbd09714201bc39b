import type { SourceHints } from './read-source.ts';

/** The hints among the options of a command. */
export function pickHints({ type, published, uri }: SourceHints): SourceHints {
  return {
    ...(type === undefined ? {} : { type }),
    ...(published === undefined ? {} : { published }),
    ...(uri === undefined ? {} : { uri }),
  };
}

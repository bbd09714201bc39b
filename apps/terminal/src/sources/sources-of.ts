import { listInputs } from './list-inputs.ts';
import { readPages } from './read-pages.ts';
import { readSource, type Source } from './read-source.ts';

/** A source that was named, and how to get its bytes. */
export interface NamedSource {
  /** What a person calls it. */
  input: string;
  /** Throws as {@link readSource} does. */
  read: () => Promise<Source>;
}

/** The sources that the inputs of a command name: one an input, or with `pages` one of them all. */
export async function* sourcesOf(
  inputs: readonly string[],
  { pages, recursive = false }: { pages?: boolean; recursive?: boolean },
): AsyncGenerator<NamedSource> {
  if (pages) {
    yield { input: inputs.join(', '), read: () => readPages(listInputs(inputs, { recursive })) };
    return;
  }
  for await (const input of listInputs(inputs, { recursive })) yield { input, read: () => readSource(input) };
}

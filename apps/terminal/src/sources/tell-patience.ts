import type { GlobalOptions } from '../cli/global-options.ts';
import { writeMessage } from '../output/write-output.ts';

/** Milliseconds after which a person is told that there is still work, and then again. */
const FIRST = 3_000;
const AGAIN = 15_000;

/** Does some work; on a terminal it says what takes long, and how to give it up. */
export async function tellPatience<T>(
  input: string,
  { quiet }: Pick<GlobalOptions, 'quiet'>,
  work: () => Promise<T>,
): Promise<T> {
  if (quiet || !process.stderr.isTTY) return work();
  const began = performance.now();
  const tell = () => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    void writeMessage(`Reading ${input === '-' ? 'standard input' : input} … ${seconds} s (Ctrl-C gives up)`);
  };
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell();
    again = setInterval(tell, AGAIN);
  }, FIRST);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}

import { writeOutput } from '../output/write-output.ts';

/** Prints a value as one line of JSON. */
export async function printJson(value: unknown): Promise<void> {
  await writeOutput(`${JSON.stringify(value)}\n`);
}

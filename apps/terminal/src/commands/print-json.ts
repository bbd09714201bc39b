import { escapeControls } from '../output/escape-controls.ts';
import { writeOutput } from '../output/write-output.ts';

/** Prints a value as one line of JSON. */
export async function printJson(value: unknown): Promise<void> {
  await printJsonLine(JSON.stringify(value));
}

/** Prints a line of JSON that is written already. */
export async function printJsonLine(json: string): Promise<void> {
  await writeOutput(`${escapeControls(json)}\n`);
}

import { writeSync } from 'node:fs';
import { CommandError } from '../cli/command-error.ts';
import { OutputClosed } from './output-closed.ts';
import { showControls } from './show-controls.ts';

/*
 * The one module that writes to standard output and standard error. Every write is awaited: what was written when
 * the program ends is written, and a pipe that is full holds back whoever fills it.
 */

// Each write reports its own failure; without a listener Node would throw the same failure once more.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/**
 * Writes to standard output and waits until it is out. Bytes that are no text go to a file or a pipe alone: a terminal
 * would take them for its controls.
 *
 * @throws CommandError `usage` when bytes would go to a terminal
 * @throws OutputClosed when nobody reads it any more
 * @throws CommandError `output-not-writable` when the disk is full or the like
 */
export async function writeOutput(content: string | Uint8Array): Promise<void> {
  if (typeof content !== 'string' && process.stdout.isTTY) {
    throw new CommandError('usage', 'This format is no text. Send it to a file: tearsheet … > article.epub');
  }
  try {
    await write(process.stdout, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET')
      throw new OutputClosed();
    throw new CommandError('output-not-writable', describeWriteFailure(code), { cause: error });
  }
}

/** Writes one line of a message to standard error, with its control characters shown. Failing to is no failure. */
export async function writeMessage(sentence: string): Promise<void> {
  await write(process.stderr, `${showControls(sentence)}\n`).catch(() => {});
}

/** As {@link writeMessage}, for texts of several lines, such as help on a wrong command. */
export async function writeMessageLines(text: string): Promise<void> {
  await write(process.stderr, showControls(text, { lines: true })).catch(() => {});
}

/** Sends a terminal its last controls at once, while the process dies. */
export function writeAtOnce(controls: string): void {
  try {
    writeSync(process.stdout.fd, controls);
  } catch {
    // The terminal is gone, and with it what was to be put in order.
  }
}

function write(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}

function describeWriteFailure(code: unknown): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return 'The output could not be written: the disk is full. Free some space, or write it elsewhere, and try again.';
  }
  return 'The output could not be written. See whether the place it goes to can be written to, and try again.';
}

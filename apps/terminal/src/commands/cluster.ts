import type { GlobalOptions } from '../cli/global-options.ts';
import { answerLines } from './answer-lines.ts';

interface ClusterOptions extends GlobalOptions {
  jsonl?: true;
}

/** `tearsheet cluster`: texts in; which of them tell the same story, and which are versions of another, out. */
export async function cluster(options: ClusterOptions): Promise<void> {
  const { clusterLines } = await import('@tearsheet/client/local');
  await answerLines(options, clusterLines);
}

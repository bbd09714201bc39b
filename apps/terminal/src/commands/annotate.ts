import type { GlobalOptions } from '../cli/global-options.ts';
import { answerLines } from './answer-lines.ts';

interface AnnotateOptions extends GlobalOptions {
  jsonl?: true;
  jobs?: number;
}

/** `tearsheet annotate`: texts or articles in; who said what, when, who, where and how much out. */
export async function annotate({ jobs, ...options }: AnnotateOptions): Promise<void> {
  const { ParsePool } = await import('@tearsheet/client/local');
  const pool = new ParsePool(jobs === undefined ? {} : { jobs });
  try {
    await answerLines(options, (lines) => pool.annotateLines(lines));
  } finally {
    await pool.close();
  }
}

import type { ParsePool } from '@tearsheet/client/local';
import type { Article } from '@tearsheet/core/model';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';

import { reportFailure } from '../cli/report-failure.ts';
import { printExplanation } from '../explain/print-explanation.ts';
import { OutputClosed } from '../output/output-closed.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { pickHints } from '../sources/pick-hints.ts';
import type { Source, SourceHints } from '../sources/read-source.ts';
import { sourcesOf } from '../sources/sources-of.ts';
import { tellPatience } from '../sources/tell-patience.ts';
import { answerLines } from './answer-lines.ts';
import { printArticle } from './print-article.ts';

interface ParseOptions extends GlobalOptions, SourceHints {
  jsonl?: true;
  jobs?: number;
  format?: string;
  json?: true;
  explain?: true;
  recursive?: true;
  pages?: true;
}

/** `tearsheet parse`: sources in, articles out, no archive needed. */
export async function parse(files: readonly string[], options: ParseOptions): Promise<void> {
  if (options.jsonl) return parseLines(files, options);
  const inputs = files.length > 0 ? files : ['-'];
  if (files.length === 0 && process.stdin.isTTY) {
    throw new CommandError(
      'usage',
      'Nothing to parse. Give a file, or pipe one in: tearsheet parse article.txt',
    );
  }
  const { ParsePool, writeArticle } = await import('@tearsheet/client/local');
  const format = options.json ? 'json' : (options.format ?? (process.stdout.isTTY ? undefined : 'json'));
  const pool = new ParsePool({ jobs: 1 });
  let wroteBytes = false;
  try {
    for await (const { input, read } of sourcesOf(inputs, options)) {
      try {
        const source = { ...(await read()), ...pickHints(options) };
        const [article, ...others] = await tellPatience(input, options, () => pool.parseAll(source));
        if (article === undefined) throw new RangeError('A source was parsed without an article.');
        if (others.length > 0 && !options.quiet) await tellOfOthers(input, others.length);
        if (options.explain)
          await printExplanation(article, await decodedText(pool, source, article), options);
        else if (format === undefined) await printArticle(article, options);
        else {
          const written = writeArticle(article, format);
          if (wroteBytes) throw new CommandError('usage', ONE_BY_ONE);
          wroteBytes = typeof written !== 'string';
          await writeOutput(written);
        }
      } catch (error) {
        if (isOfOutput(error)) throw error;
        process.exitCode = await reportFailure(error, process.env, input);
      }
    }
  } finally {
    await pool.close();
  }
}

/** Texts can follow each other; two zips in one file are none. */
const ONE_BY_ONE =
  'A file of this format holds one article. Parse one at a time, or keep them all: tearsheet add';

/** A feed or a mailbox holds many articles, of which one is printed. */
async function tellOfOthers(input: string, count: number): Promise<void> {
  const more = count === 1 ? 'another article' : `${count} more articles`;
  await writeMessage(`tearsheet: ${input} holds ${more}. To keep them all: tearsheet add`);
}

/** Lines of JSON in, lines of JSON out; the pool reads ahead only as far as keeps its children busy. */
async function parseLines(
  files: readonly string[],
  { jobs, format, jsonl = true }: ParseOptions,
): Promise<void> {
  if (format !== undefined && format !== 'json') {
    throw new CommandError('usage', 'With --jsonl the answers are lines of JSON. Leave --format out.');
  }
  const { ParsePool } = await import('@tearsheet/client/local');
  const pool = new ParsePool(jobs === undefined ? {} : { jobs });
  try {
    await answerLines({ files, jsonl }, (lines) => pool.parseLines(lines));
  } finally {
    await pool.close();
  }
}

/** The next input would fail in the same way, and this one is not to blame. */
function isOfOutput(error: unknown): boolean {
  return (
    error instanceof OutputClosed || (error instanceof CommandError && error.code === 'output-not-writable')
  );
}

/** The text that the article's ranges count in; none where they are on pages, or in the parts of a container. */
async function decodedText(
  pool: ParsePool,
  source: Source,
  { source: { part } }: Article,
): Promise<string | undefined> {
  return (await pool.decode(source, part))?.text;
}

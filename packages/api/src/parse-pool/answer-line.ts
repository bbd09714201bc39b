import { type Article, TearsheetError } from '@tearsheet/core/model';
import { parseSource, type ReadWatch } from '@tearsheet/parser';
import { toTearsheetError } from '../errors/tell-error.ts';
import { lineId, readParseLine } from './parse-line.ts';

/** One line of `parse --jsonl` in, one out: the article or why there is none. Never throws. */
export async function answerLine(
  line: string,
  watch: ReadWatch,
  foundFile: (bytes: number) => void,
): Promise<string> {
  let value: unknown;
  try {
    value = readJson(line);
    const article = await parseSource(await readParseLine(value, foundFile), watch);
    return tellArticle(lineId(value), article);
  } catch (error) {
    return tellLineError(lineId(value), toTearsheetError(error));
  }
}

/** The answer to a line that was never finished. */
export function refuseLine(line: string, error: TearsheetError): string {
  let value: unknown;
  try {
    value = readJson(line);
  } catch (unreadable) {
    return tellLineError(undefined, toTearsheetError(unreadable));
  }
  return tellLineError(lineId(value), error);
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new TearsheetError('usage', 'This line is not JSON. Write one JSON object a line.', {
      cause: error,
    });
  }
}

const tellArticle = (id: string | number | undefined, article: Article): string =>
  JSON.stringify({ id, article });

const tellLineError = (id: string | number | undefined, { code, message }: TearsheetError): string =>
  JSON.stringify({ id: id ?? null, error: { code, message } });

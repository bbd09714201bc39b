import { TearsheetError } from '@tearsheet/core/model';
import { z } from 'zod';
import { toTearsheetError } from '../errors/tell-error.ts';

export const LineId = z.union([z.string(), z.number()]);

/** The id of a line, as far as it has one: an answer says whose it is even where the rest cannot be read. */
function lineId(value: unknown): string | number | null {
  const found = z.object({ id: LineId }).safeParse(value);
  return found.success ? found.data.id : null;
}

/** One line of JSON in, one out: the answer to it, or why there is none. Never throws. */
export async function answerJsonLine(
  line: string,
  answer: (value: unknown) => Promise<object>,
): Promise<string> {
  let value: unknown;
  try {
    value = readJson(line);
    return JSON.stringify({ id: lineId(value), ...(await answer(value)) });
  } catch (error) {
    return tellLineError(value, toTearsheetError(error));
  }
}

/** The answer to a line that was never finished. */
export function refuseLine(line: string, error: TearsheetError): string {
  try {
    return tellLineError(readJson(line), error);
  } catch (unreadable) {
    return tellLineError(undefined, toTearsheetError(unreadable));
  }
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TearsheetError('usage', 'This line is not JSON. Write one JSON object a line.', { cause });
  }
}

const tellLineError = (value: unknown, { code, message }: TearsheetError): string =>
  JSON.stringify({ id: lineId(value), error: { code, message } });

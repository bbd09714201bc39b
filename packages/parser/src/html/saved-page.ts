import type { SourceInput } from '../source-input.ts';

const SAMPLE = 8_192;
/** What SingleFile writes at the head of the pages that it saves. */
const SINGLE_FILE =
  /<!--\s*Page saved with SingleFile\s+url: (\S{1,2000})\s*?(?:\n\s*saved date: ([^\n]{1,100}))?\s*-->/;
/** The mark of the web that browsers write at the head of saved pages. */
const SAVED_FROM = /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/;

/** What the head of a saved page says of where and when it was saved. */
export function savedPage(bytes: Uint8Array): Pick<SourceInput, 'uri' | 'retrieved'> {
  const start = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  const [, uri, date] = SINGLE_FILE.exec(start) ?? SAVED_FROM.exec(start) ?? [];
  const time = date === undefined ? Number.NaN : Date.parse(date.replace(/ \(.*$/, ''));
  return {
    ...(uri?.startsWith('http') ? { uri } : {}),
    ...(Number.isNaN(time) ? {} : { retrieved: new Date(time).toISOString() }),
  };
}

import { z } from 'zod';

/*
 * No text of an article holds a control character or a lone surrogate, so that no output (terminal, XML, CSV,
 * PostgreSQL) has to care. Single lines lose the bidirectional embeddings too, which could reorder what stands
 * around them (Unicode Technical Report 36, section 2.4). The source keeps its bytes.
 */
const CONTROLS = /[\0-\x1f\x7f-\x9f]/;
const CONTROLS_BUT_CODE = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const LINE_BREAKERS = /[\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const LINE_SEPARATORS = /[\u2028\u2029]/;

function isTextWithout(pattern: RegExp) {
  return (value: string) => value.isWellFormed() && !pattern.test(value);
}

/** Running text: no control characters (line ends included), no lone surrogates. */
export const Text = z
  .string()
  .refine(isTextWithout(CONTROLS), 'holds a control character or a lone surrogate')
  .meta({ id: 'Text', description: 'Unicode text without control characters, line ends or lone surrogates' });

/** A field of one line, such as a headline or a name: {@link Text}, not empty, without bidirectional embeddings. */
export const Line = z
  .string()
  .min(1)
  .refine(isTextWithout(CONTROLS), 'holds a control character or a lone surrogate')
  .refine((value) => !LINE_BREAKERS.test(value), 'holds a line separator or a bidirectional embedding')
  .meta({ id: 'Line', description: 'One line of text, not empty, without bidirectional embeddings' });

/** Code and verbatim pieces of a source: {@link Text} in which line feeds and tabs may stand. */
export const Verbatim = z
  .string()
  .refine(isTextWithout(CONTROLS_BUT_CODE), 'holds a control character or a lone surrogate')
  .meta({ id: 'Verbatim', description: 'Text that keeps its line feeds and tabs' });

/** Removes what {@link Text} forbids; line feeds and tabs become blanks. The length may change. */
export function cleanText(value: string): string {
  if (value.isWellFormed() && !CONTROLS.test(value) && !LINE_SEPARATORS.test(value)) return value;
  return value
    .toWellFormed()
    .replace(/\r\n?|[\n\t\u2028\u2029]/g, ' ')
    .replace(/[\0-\x1f\x7f-\x9f]/g, '');
}

/** Makes a {@link Line} of any string, or `undefined` when nothing is left of it. */
export function cleanLine(value: string): string | undefined {
  const line = cleanText(value)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/** Makes a {@link Verbatim} of any string: line feeds and tabs stay, CRLF and CR become line feeds. */
export function cleanVerbatim(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '');
}

import { mayBeginWith } from './may-begin-with.ts';
import { looksLikeUtf16 } from './name-binary.ts';

/** Bytes in which the first elements of a page stand, behind comments and blanks. */
const SAMPLE = 2_048;
const HTML =
  /^(?:\s|<!--[^>]{0,500}-->|<\?xml[^>]{0,200}\?>)*(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|script|style|article|div|section|main|header|h1|p|table)[\s>])/i;
const XML = /^\s*<(?:\?xml[\s?]|(?:rss|feed|rdf:RDF)[\s>])/i;

/** What kind of markup a source begins as, if any. */
export function readMarkupStart(bytes: Uint8Array): 'html' | 'xml' | undefined {
  if (!mayBeginWith(bytes, '<')) return undefined;
  const start = new TextDecoder(looksLikeUtf16(bytes) ?? 'utf-8').decode(bytes.subarray(0, SAMPLE));
  if (HTML.test(start)) return 'html';
  return XML.test(start) ? 'xml' : undefined;
}

import { readMarkdown } from '../markdown/read-markdown.ts';
import { decodeSource } from './decode-source.ts';
import { mayBeginWith } from './may-begin-with.ts';
import type { SourceReader } from './source-reader.ts';

const SAMPLE = 8_192;
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:[A-Za-z_][\w -]*:.*\r?\n|[ \t-].*\r?\n|\r?\n)+?---[ \t]*\r?\n/;
const SIGNS = [
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\((?:https?:|\/|#|mailto:)[^)\n]*\)/,
  /^(?:[-*+]|\d+\.) \S/m,
  /^> \S/m,
  /^```/m,
  /\*\*\S[^*\n]*\*\*/,
];

/** Markdown (CommonMark with GitHub's tables and strikethrough), with or without front matter. */
export const markdownReader: SourceReader = {
  kind: 'markdown',
  sniff({ bytes, fileName }) {
    if (fileName !== undefined && /\.(md|markdown|mdown)$/i.test(fileName)) return 0.8;
    if (!mayBeginWith(bytes, '-#')) return 0;
    const start = decodeSource(bytes.subarray(0, SAMPLE)).text;
    if (FRONT_MATTER.test(start)) return 0.7;
    // A printout may have a list, or a line that begins with a cross; what begins with a heading and has links is none.
    return /^\s*# \S/.test(start) && SIGNS.filter((sign) => sign.test(start)).length >= 2 ? 0.6 : 0;
  },
  read: async (input) => [await readMarkdown(input)],
  decode: async ({ bytes }) => decodeSource(bytes),
};

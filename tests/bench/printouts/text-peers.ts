import type { Extracted, Extractor } from '../pages/extractors.ts';

const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split(/\r?\n|\f/);
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function firstIsTitle(blocks: readonly string[]): Extracted {
  const [title, ...paragraphs] = blocks.map(tidy).filter((block) => block !== '');
  return { title, paragraphs };
}

const linesAsTheyAre: Extractor = {
  name: 'lines as they are',
  extract: async (bytes) => firstIsTitle(linesOf(bytes)),
};

const joinOnBlankLines: Extractor = {
  name: 'join on blank lines',
  extract: async (bytes) =>
    firstIsTitle(
      new TextDecoder()
        .decode(bytes)
        .split(/\r?\n[ \t]*\r?\n|\f/)
        .map((block) => block.replace(/[-\u2010\u00ad]\s*\n\s*/g, '')),
    ),
};

/** A block ends where a line is much shorter than most, or where a blank line follows. */
const joinByLength: Extractor = {
  name: 'line lengths',
  async extract(bytes) {
    const lines = linesOf(bytes).map(tidy);
    const lengths = lines.map(({ length }) => length).filter((length) => length > 0);
    const most = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.8)] ?? 0;
    const blocks: string[] = [];
    let block = '';
    for (const line of lines) {
      block = /[-\u2010\u00ad]$/.test(block) ? block.slice(0, -1) + line : `${block} ${line}`;
      if (line.length >= most * 0.8) continue;
      blocks.push(block);
      block = '';
    }
    return firstIsTitle([...blocks, block]);
  },
};

/** What people do with printouts as text when they have no parser. */
export const textPeers: readonly Extractor[] = [linesAsTheyAre, joinOnBlankLines, joinByLength];

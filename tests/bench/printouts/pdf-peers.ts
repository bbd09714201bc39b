import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { Extracted, Extractor } from '../pages/extractors.ts';

/** The text of pages as pdf.js gives it: a blank line where lines stand further apart than usual, joined between. */
const plainText: Extractor = {
  name: 'pdf.js text, joined on blank lines',
  async extract(bytes) {
    const blocks: string[] = [];
    let open = '';
    await eachPage(bytes, async (page) => {
      const { items } = await page.getTextContent();
      let before: { y: number; height: number } | undefined;
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const y = item.transform[5];
        if (before && Math.abs(before.y - y) > before.height * 1.6) {
          blocks.push(open);
          open = '';
        }
        open += ` ${item.str}`;
        before = { y, height: item.height || 10 };
      }
      blocks.push(open);
      open = '';
    });
    return firstIsTitle(blocks);
  },
};

interface PdfNode {
  role?: string;
  type?: string;
  id?: string;
  children?: PdfNode[];
}

/** The structure that Chromium writes: each paragraph, heading and item of its tree. */
const structureTree: Extractor = {
  name: 'pdf.js structure tree',
  async extract(bytes) {
    const blocks: string[] = [];
    let title: string | undefined;
    await eachPage(bytes, async (page) => {
      const texts = new Map<string, string>();
      const marks: (string | undefined)[] = [];
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      for (const item of items) {
        if ('str' in item) {
          const mark = marks.at(-1);
          if (mark === undefined) continue;
          const text = `${item.str}${item.hasEOL ? ' ' : ''}`;
          texts.set(mark, (texts.get(mark) ?? '') + text);
        } else if (item.type === 'endMarkedContent') marks.pop();
        else marks.push(item.id ?? marks.at(-1));
      }
      const textOf = (node: PdfNode): string =>
        node.type === 'content'
          ? (texts.get(node.id ?? '') ?? '')
          : (node.children ?? []).map(textOf).join('');
      const walk = (node: PdfNode): void => {
        const role = node.role ?? '';
        if (role === 'H1' && title === undefined) title = tidy(textOf(node));
        else if (/^(?:P|H\d|LI|BlockQuote)$/.test(role)) blocks.push(textOf(node));
        else for (const child of node.children ?? []) walk(child);
      };
      const tree: PdfNode | null = await page.getStructTree();
      if (tree) walk(tree);
    });
    const paragraphs = blocks.map(tidy).filter((block) => block !== '');
    return { paragraphs, title };
  },
};

export const pdfPeers: readonly Extractor[] = [plainText, structureTree];

async function eachPage(bytes: Uint8Array, use: (page: PDFPageProxy) => Promise<void>): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) await use(await pdf.getPage(number));
  } finally {
    await task.destroy();
  }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function firstIsTitle(blocks: readonly string[]): Extracted {
  const [title, ...paragraphs] = blocks.map(tidy).filter((block) => block !== '');
  return { title, paragraphs };
}

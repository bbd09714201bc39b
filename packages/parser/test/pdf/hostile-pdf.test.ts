import { deflateSync } from 'node:zlib';
import { Article, isTearsheetError } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { limits, parseSource } from '../../src/index.ts';
import { makePdf, setText, writePdf } from './make-pdf.ts';

const good = makePdf([
  [
    { text: 'A headline of six words', x: 50, y: 90, size: 24 },
    ...setText('The council met on Tuesday and did what councils do. '.repeat(8).trim(), {
      x: 50,
      y: 140,
      width: 400,
    }),
  ],
]);

/** The code of the error, or `article` where there was one. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    Article.parse(await parseSource({ bytes }));
    return 'article';
  } catch (error) {
    if (!isTearsheetError(error)) throw error;
    return error.code;
  }
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

describe('PDFs that mean harm or are damaged', () => {
  it('answers each with an article or one clear error', async () => {
    const odd: Record<string, Uint8Array> = {
      'nothing but a header': bytesOf('%PDF-1.7\n'),
      'a header and garbage': bytesOf(`%PDF-1.7\n${'\x93\x02garbage('.repeat(400)}`),
      'no pages': writePdf(
        ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'],
        '/Root 1 0 R',
      ),
      'a page tree in a circle': writePdf(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Count 1/Kids[3 0 R]>>',
          '<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>',
        ],
        '/Root 1 0 R',
      ),
      'a locked file': writePdf(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Count 0/Kids[]>>',
          `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
        ],
        '/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]',
      ),
      'a page without text': makePdf([[]]),
    };
    const outcomes: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(odd)) outcomes[name] = await outcome(bytes);
    expect(outcomes).toEqual({
      'nothing but a header': 'source-unreadable',
      'a header and garbage': 'source-unreadable',
      'no pages': 'source-empty',
      'a page tree in a circle': 'source-unreadable',
      'a locked file': 'source-unreadable',
      'a page without text': 'source-empty',
    });
  });

  it('does not believe a false number of pages, and refuses too many', async () => {
    expect(await outcome(bytesOf(textOf(good).replace('/Count 1/', '/Count 1000000/')))).toBe('article');
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>';
    const kids = Array.from({ length: limits.pages + 1 }, (_, at) => `${at + 3} 0 R`);
    const many = writePdf(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`,
        ...kids.map(() => page),
      ],
      '/Root 1 0 R',
    );
    expect(await outcome(many)).toBe('source-too-large');
  });

  it('reads what is whole behind bytes that do not belong to it', async () => {
    expect(await outcome(bytesOf(`some mailer wrote this\n${textOf(good)}`))).toBe('article');
    expect(await outcome(bytesOf(`${textOf(good)}\n${'\0'.repeat(5_000)}`))).toBe('article');
  });

  it('never breaks down over a truncated or altered file', async () => {
    const text = textOf(good);
    const known = new Set([
      'article',
      'source-unreadable',
      'source-empty',
      'source-too-large',
      'source-unsupported',
    ]);
    for (let cut = 40; cut < text.length; cut += 211) {
      expect(known).toContain(await outcome(bytesOf(text.slice(0, cut))));
      const altered = `${text.slice(0, cut)}\x07${text.slice(cut + 1)}`;
      expect(known).toContain(await outcome(bytesOf(altered)));
    }
  });

  it('gives up on a page whose text never ends', async () => {
    const blanks = deflateSync(
      deflateSync(Buffer.alloc(3_000_000, 'BT (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ')),
    );
    const content = Buffer.from(blanks).toString('latin1');
    const bytes = writePdf(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</R 5 0 R>>>>/Contents 4 0 R>>',
        `<</Length ${content.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n${content}\nendstream`,
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ],
      '/Root 1 0 R',
    );
    expect(['article', 'source-too-large', 'source-empty', 'source-unreadable']).toContain(
      await outcome(bytes),
    );
  });
});

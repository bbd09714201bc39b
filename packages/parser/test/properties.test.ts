import { blockText, readArticle, validateArticle, walkBlocks } from '@tearsheet/core/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, parseSource } from '../src/index.ts';
import { decodeSource } from '../src/sources/decode-source.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

const word = fc.stringMatching(/^[a-zäéß]{1,12}$/);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 30 })
  .map(
    (words) =>
      `${(words[0] ?? '').replace(/^./, (first) => first.toUpperCase())} ${words.slice(1).join(' ')}.`,
  );
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '));

/** Lays a text out as a printer would: so many characters a line. */
function wrap(text: string, width: number): string {
  const lines: string[] = [''];
  for (const one of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + one.length > width) lines.push(one);
    else lines[lines.length - 1] = last === '' ? one : `${last} ${one}`;
  }
  return lines.join('\n');
}

const printout = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.integer({ min: 30, max: 90 }))
  .map(([paragraphs, width]) => `${paragraphs.map((one) => wrap(one, width)).join('\n\n')}\n`);

describe('any printout', () => {
  it('gives an article that fits the model, the same one each time', () =>
    fc.assert(
      fc.asyncProperty(printout, async (text) => {
        const article = await parseSource({ bytes: bytesOf(text) });
        expect(validateArticle(article)).toEqual([]);
        expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
        expect(await parseSource({ bytes: bytesOf(text) })).toEqual(article);
      }),
      { numRuns: 60 },
    ));

  it('has the words of each block where its evidence says', () =>
    fc.assert(
      fc.asyncProperty(printout, async (text) => {
        const article = await parseSource({ bytes: bytesOf(text) });
        const source = decodeSource(bytesOf(text)).text;
        for (const { block } of walkBlocks(article.body)) {
          const evidence = article.evidence.find(({ target }) => target === `#${block.id}`);
          const words = (evidence?.ranges ?? []).map((range) =>
            range.kind === 'text' ? source.slice(range.start, range.end) : '',
          );
          expect(letters(words.join(''))).toContain(letters(blockText(block)));
        }
      }),
      { numRuns: 60 },
    ));

  it('loses no word: what is not in the body is in a field or a removal', () =>
    fc.assert(
      fc.asyncProperty(printout, async (text) => {
        const article = await parseSource({ bytes: bytesOf(text) });
        const kept = [
          ...Array.from(walkBlocks(article.body), ({ block }) => blockText(block)),
          ...article.removals.map((removal) => removal.text),
        ];
        expect([...letters(kept.join(''))].sort().join('')).toBe([...letters(text)].sort().join(''));
      }),
      { numRuns: 60 },
    ));
});

const HOSTILE = [
  '\x1b[2J',
  '\x1b]0;x\x07',
  '\x1b]8;;http://x\x1b\\',
  '\u009b31m',
  '\u009d',
  '\x1bP',
  'safe\b\b\b\bevil',
  'safe\revil',
  '\0',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ufeff',
  '\u{e0041}',
  '&#27;[31m',
  '\ud83d\udc69\u200d\ud83d\udc67',
  '\ufb03',
  '\u00ad',
  '-\n',
  ',\'"',
  '\f',
  '\t',
  'javascript:alert(1)',
  'https://a.example/author/\u202ex',
];

describe('hostile text', () => {
  it('gives clean articles', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...HOSTILE), word, fc.constantFrom(' ', '\n', '\n\n', '"', "'")), {
          minLength: 1,
          maxLength: 60,
        }),
        async (parts) => {
          // So much plain text that the control characters do not make it a binary file.
          const plain = 'The harbour is open again after a long winter of repairs.\n\n'.repeat(120);
          const text = `${plain}${parts.join('')} ends here and goes on for a while, so that it is text.`;
          const article = await parseSource({ bytes: bytesOf(text) });
          expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
        },
      ),
      { numRuns: 80 },
    ));

  it('takes any text and any bytes, or says why not', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }).map(bytesOf)),
        async (bytes) => {
          const result = await parseSource({ bytes }).catch((error: unknown) => error);
          if (result instanceof Error) {
            expect(['source-empty', 'source-unsupported']).toContain('code' in result ? result.code : result);
          } else expect(readArticle(JSON.parse(JSON.stringify(result)))).toEqual(result);
        },
      ),
      { numRuns: 300 },
    ));
});

describe('what cannot be read', () => {
  const refusal = (bytes: Uint8Array) =>
    parseSource({ bytes }).then(
      () => 'read',
      (error: unknown) => error,
    );

  it.each([
    ['nothing', new Uint8Array(), 'source-empty'],
    ['white space', bytesOf(' \n\t\u3000\f\n'), 'source-empty'],
    [
      'a PNG named .txt that is cut',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'source-unreadable',
    ],
    [
      'bytes by chance',
      Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919 + ((at * at) >> 3)) & 255),
      'source-unsupported',
    ],
    ['too much', new Uint8Array(limits.inputBytes + 1), 'source-too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({
      name: 'TearsheetError',
      code,
      message: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it('a date of publication that is none', async () => {
    await expect(parseSource({ bytes: bytesOf('Words.'), published: 'soon' })).rejects.toMatchObject({
      code: 'usage',
    });
  });
});

describe('what is given', () => {
  it('wins over what is printed', async () => {
    const article = await parseSource({
      bytes: bytesOf(
        'A Title of Some Length\n\nMarch 4, 2021\n\nA sentence that is long enough to be text, as anyone can see.\n',
      ),
      published: '2020-01-02',
      uri: 'https://example.org/a',
      fileName: '/home/x/a.txt',
    });
    expect(article).toMatchObject({
      datePublished: '2020-01-02',
      uri: 'https://example.org/a',
      source: { fileName: 'a.txt' },
    });
  });

  it('one line of many megabytes is one paragraph', async () => {
    const article = await parseSource({ bytes: bytesOf('word '.repeat(1_000_000)) });
    expect(article.body.children).toHaveLength(1);
    expect(article.notices.map(({ code }) => code)).toContain('headline-missing');
  });
});

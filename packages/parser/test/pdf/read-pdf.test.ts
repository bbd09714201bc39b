import {
  Article,
  blockText,
  mainHeadline,
  runningText,
  validateArticle,
  walkBlocks,
} from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/index.ts';
import { makePdf, type Piece, setText } from './make-pdf.ts';

const FIRST =
  'The harbour council voted on Tuesday night to close the old swing bridge to cars from the first of May, after engineers had found cracks in two of its bearings. Cyclists and people on foot may go on using it.';
const SECOND =
  'Traders on both banks of the river fear for their summer. A ferry is to run every ten minutes, the council said, and will cost nothing until the repairs are paid for and the bridge can be opened again.';
const THIRD =
  'The last time the bridge was shut, in the winter of the great ice, the town was cut in two for nine weeks and the bakers on the northern bank sold their bread from rowing boats.';

const parse = async (bytes: Uint8Array): Promise<Article> => {
  const article = Article.parse(await parseSource({ bytes }));
  expect(validateArticle(article)).toEqual([]);
  return article;
};

const headline: Piece = { text: 'Old swing bridge will close to cars', x: 50, y: 90, size: 24, bold: true };
const byline: Piece = { text: 'By Ada Brandt', x: 50, y: 115, size: 9 };
const date: Piece = { text: '14 March 2023', x: 50, y: 128, size: 9 };

describe('a PDF without tags', () => {
  it('has its headline, byline, date and paragraphs read from where they stand', async () => {
    const article = await parse(
      makePdf([
        [
          headline,
          byline,
          date,
          ...setText(FIRST, { x: 50, y: 160, width: 480 }),
          ...setText(SECOND, { x: 50, y: 230, width: 480 }),
          ...setText(THIRD, { x: 50, y: 300, width: 480 }),
        ],
      ]),
    );
    expect(mainHeadline(article)).toBe(headline.text);
    expect(article.by).toBe('By Ada Brandt');
    expect(article.datePublished).toBe('2023-03-14');
    expect(runningText(article)).toEqual([FIRST, SECOND, THIRD]);
    expect(article.source).toMatchObject({ mediaType: 'application/pdf', pages: 1, reader: 'pdf' });
  });

  it('reads two columns one after the other, whatever their order on the line', async () => {
    const left = [
      ...setText(FIRST, { x: 50, y: 140, width: 220 }),
      ...setText(SECOND, { x: 50, y: 260, width: 220 }),
    ];
    const right = setText(THIRD, { x: 300, y: 140, width: 220 });
    const rows = [...left, ...right].sort((a, b) => a.y - b.y || a.x - b.x);
    for (const pieces of [[...left, ...right], rows]) {
      const article = await parse(makePdf([[headline, ...pieces]]));
      expect(runningText(article)).toEqual([FIRST, SECOND, THIRD]);
    }
  });

  it('puts a paragraph together that a page end cuts, and takes out what recurs on each page', async () => {
    const lines = setText(`${FIRST} ${SECOND} ${THIRD}`, { x: 50, y: 700, width: 480 });
    const header = (page: number): Piece[] => [
      { text: 'The Harbour Gazette', x: 50, y: 40, size: 8 },
      { text: `Page ${page} of 2`, x: 480, y: 810, size: 8 },
    ];
    const article = await parse(
      makePdf([
        [...header(1), headline, ...setText(SECOND, { x: 50, y: 140, width: 480 }), ...lines.slice(0, 3)],
        [...header(2), ...lines.slice(3).map((line, at) => ({ ...line, y: 90 + at * 12 }))],
      ]),
    );
    expect(runningText(article)).toEqual([SECOND, `${FIRST} ${SECOND} ${THIRD}`]);
    expect(article.removals.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['The Harbour Gazette', 'Page 1 of 2', 'Page 2 of 2']),
    );
  });

  it('joins words that the typesetter cut, and keeps the hyphens of compounds', async () => {
    const text = ['The harbour coun-', 'cil gave a well-', 'known reason: the har-', 'bour is silting up.'];
    const article = await parse(
      makePdf([
        [
          headline,
          ...setText(FIRST, { x: 50, y: 140, width: 220 }),
          ...text.map((line, at) => ({ text: line, x: 50, y: 300 + at * 12, size: 10 })),
        ],
      ]),
    );
    expect(runningText(article)[1]).toBe(
      'The harbour council gave a well-known reason: the harbour is silting up.',
    );
    expect(article.repairs.filter(({ kind }) => kind === 'join-hyphenated')).toHaveLength(2);
  });

  it('says where on the page everything stands', async () => {
    const article = await parse(makePdf([[headline, ...setText(FIRST, { x: 50, y: 160, width: 480 })]]));
    const places = article.evidence.find(({ target }) => target === '#b1')?.ranges;
    expect(places).toHaveLength(1);
    expect(places?.[0]).toMatchObject({ kind: 'page', page: 1, x: 50 });
    const [place] = places ?? [];
    if (place?.kind !== 'page') throw new Error('no place');
    expect(place.y).toBeGreaterThan(150);
    expect(place.y).toBeLessThan(160);
    expect(place.y + place.height).toBeGreaterThan(184);
    expect(place.x + place.width).toBeLessThan(560);
    for (const { range } of article.repairs) expect(range.kind).toBe('page');
    for (const { ranges } of article.removals) for (const range of ranges) expect(range.kind).toBe('page');
  });

  it('keeps links', async () => {
    const link: Piece = {
      text: 'The council has the plans.',
      x: 50,
      y: 300,
      link: 'https://council.example/plans?utm=1',
    };
    const article = await parse(
      makePdf([[headline, ...setText(FIRST, { x: 50, y: 140, width: 480 }), link]]),
    );
    const [, last] = [...walkBlocks(article.body)].map(({ block }) => block);
    expect(last).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'link', url: 'https://council.example/plans?utm=1' }],
    });
  });

  it('leaves out what stands off the page', async () => {
    const article = await parse(
      makePdf([
        [
          headline,
          ...setText(FIRST, { x: 50, y: 140, width: 480 }),
          { text: 'buy cheap watches', x: -900, y: 200 },
        ],
      ]),
    );
    expect(runningText(article)).toEqual([FIRST]);
  });
});

describe('text that a PDF does not show', () => {
  const shown = [headline, ...setText(FIRST, { x: 50, y: 140, width: 480 })];

  it.each<[string, Partial<Piece>]>([
    ['invisible', { mode: 3 }],
    ['white on white', { white: true }],
  ])('%s, is taken out and said to be', async (_, how) => {
    const article = await parse(makePdf([[...shown, { text: 'buy cheap watches', x: 50, y: 300, ...how }]]));
    expect(runningText(article)).toEqual([FIRST]);
    expect(article.removals).toContainEqual(
      expect.objectContaining({ kind: 'hidden', text: 'buy cheap watches' }),
    );
  });
});

describe('a tagged PDF', () => {
  it('has the paragraphs, headings and lists of its tags', async () => {
    const article = await parse(
      makePdf(
        [
          [
            { ...headline, tag: 'H1' },
            ...setText(FIRST, { x: 50, y: 140, width: 480 }, { tag: 'P' }),
            { text: 'What happens next', x: 50, y: 240, tag: 'H2' },
            // Set right below, as nobody would part it by looks alone.
            ...setText(SECOND, { x: 50, y: 252, width: 480 }, { tag: 'P one' }),
            ...setText(THIRD, { x: 50, y: 302, width: 480 }, { tag: 'P two' }),
            { text: '3/14/23, 9:00 AM', x: 20, y: 20, size: 7, artifact: true },
          ],
        ],
        'Old swing bridge will close to cars',
      ),
    );
    expect(mainHeadline(article)).toBe(headline.text);
    expect([...walkBlocks(article.body)].map(({ block }) => [block.type, blockText(block)])).toEqual([
      ['paragraph', FIRST],
      ['heading', 'What happens next'],
      ['paragraph', SECOND],
      ['paragraph', THIRD],
    ]);
    expect(article.removals).toContainEqual(expect.objectContaining({ kind: 'print-header' }));
  });
});
